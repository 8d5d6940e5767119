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

/**
 * Version of the protocol that these images of provers prove.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/prover/crates/lib/prover_fri_types/src/lib.rs#L26
 */
const PROVER_PROTOCOL = '0.31.0';

/** Name of an image of the ZK Stack. */
export type ZkStackImage = keyof typeof zkStackImages;

/**
 * Whether an image is the server as its makers publish it, in whatever registry: it ends on SIGINT only, and is sent
 * SIGTERM unless its pod says otherwise.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/docker/server-v2/Dockerfile
 */
export const isPublishedServer = (image: string): boolean => parseImage(image).name.split('/').at(-1) === 'server-v2';

/** Whether an image says that it is the server of the version that roles are made for, whoever built it. */
export const isKnownServer = (image: string): boolean => /^v?31\.0\.0(?!\d)/.test(parseImage(image).tag ?? '');

/**
 * What to know of provers where a chain started with another version of the protocol than theirs: it may have been upgraded
 * since. Undefined where it is the same one, or where images of one's own prove another.
 */
export function protocolNote(images: Pick<Readonly<Record<ZkStackImage, string>>, 'circuit-prover'>, genesis: string) {
  const image = images['circuit-prover'];
  if (genesis === PROVER_PROTOCOL || parseImage(image).tag !== parseImage(zkStackImages['circuit-prover']).tag) return;
  return `provers of ${parseImage(image).tag} prove protocol ${PROVER_PROTOCOL}, and genesis is ${genesis}: batches are proved once the chain has been upgraded to theirs`;
}
