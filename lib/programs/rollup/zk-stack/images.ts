import { parseImage } from '../../../k8s/image-reference';

/**
 * Images of the ZK Stack that roles run, by what they hold.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/.github/workflows/build-docker-from-tag.yml
 */
export const zkStackImages = {
  server: 'ghcr.io/chainyard/zksync-server:31.0.0',
  'prover-gateway': 'matterlabs/prover-fri-gateway:2.0-v25.3.0',
  'prover-job-monitor': 'matterlabs/prover-job-monitor:2.0-v25.3.0',
  'witness-generator': 'matterlabs/witness-generator:2.0-v25.3.0',
  'circuit-prover': 'matterlabs/circuit-prover-gpu:2.0-v25.3.0',
  compressor: 'matterlabs/proof-fri-gpu-compressor:2.0-v25.3.0',
} as const;

/** Name of an image of the ZK Stack. */
export type ZkStackImage = keyof typeof zkStackImages;

/**
 * Whether an image is the server as its makers publish it, in whatever registry: it ends on SIGINT only, and is sent
 * SIGTERM unless its pod says otherwise.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/docker/server-v2/Dockerfile
 */
export const isPublishedServer = (image: string): boolean => parseImage(image).name.split('/').at(-1) === 'server-v2';
