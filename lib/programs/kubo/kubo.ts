import { kuboIdentity, kuboKeys } from '../../identity/kubo-identity';
import { ConfigFiles } from '../../k8s/config-files';
import { exec, http } from '../../k8s/probes';
import { type Program, program } from '../../k8s/program';
import { claim, config, secret } from '../../k8s/volumes';
import { repositoryFile } from '../../repository';
import { identitySecret } from '../../secrets/identity-secret';
import type { SystemChart } from '../../workloads/system-chart';
import { goEnvironment } from '../go-environment';
import { type KuboSection, kuboConfig, SHUTDOWN_SECONDS } from './config';

/** What a kubo node needs beside its section of the environment. */
export interface KuboProps {
  readonly section: KuboSection;
  readonly storageClass?: string;
  /** Public identity, made ahead. */
  readonly peerId: string;
}

/** User of the published image. */
const USER = 1000;
const REPOSITORY = '/data/ipfs';
/** Asks the daemon with the token that it was started with. */
const HEALTHY = 'exec ipfs --api=/ip4/127.0.0.1/tcp/5001 --api-auth="bearer:$(cat $IPFS_PATH/rpc-token)" diag healthy';
/** kubo's own check object: an empty directory that is part of its CID, so no disk is read. */
const PROBE_PATH = '/ipfs/bafkqaaa?format=raw';

/**
 * A kubo node: its container, the one that prepares its repository, and the volume with the token of its RPC for others.
 *
 * @see https://github.com/ipfs/kubo/tree/v0.42.0
 */
export function kubo(chart: SystemChart, { section, storageClass, peerId }: KuboProps) {
  const repository = claim('ipfs', { size: section.storage, storageClass });
  const identity = identitySecret(chart, 'kubo', kuboIdentity);
  const files = new ConfigFiles(chart, 'kubo', {
    'config.json': kuboConfig(section, peerId),
    'prepare.sh': repositoryFile('lib/programs/kubo/prepare.sh'),
  });
  const common = {
    image: section.image,
    user: USER,
    environment: kuboEnvironment(section),
    resources: section.resources,
  };
  const prepare: Program = {
    ...common,
    name: 'prepare-kubo',
    command: ['sh', '/etc/kubo/prepare.sh'],
    ports: {},
    mounts: {
      [REPOSITORY]: repository,
      '/etc/kubo': config('kubo-config', files),
      '/etc/kubo-identity': secret('kubo-identity', identity),
    },
    stopSeconds: 5,
  };
  const daemon = program({
    ...common,
    name: 'kubo',
    command: ['ipfs', 'daemon', '--migrate=true', '--enable-gc'],
    ports: {
      swarm: { number: 4001, exposure: 'public' },
      'swarm-udp': { number: 4001, protocol: 'UDP', exposure: 'public' },
      rpc: { number: 5001, exposure: 'admin' },
      gateway: { number: 8080, exposure: 'pod' },
    },
    mounts: { [REPOSITORY]: repository },
    stopSeconds: SHUTDOWN_SECONDS,
    // Migrations and the index of pins take long on a large repository: half an hour.
    startup: http('gateway', PROBE_PATH, { failures: 180 }),
    ready: http('gateway', PROBE_PATH),
    // Without --api the command answers "ok" by itself when no daemon runs; a hung daemon takes 30 seconds.
    live: exec(['sh', '-c', HEALTHY], { period: 30, timeout: 10, failures: 4 }),
    metrics: { port: 'rpc', path: '/debug/metrics/prometheus' },
    peerId,
  });
  return { daemon, prepare, rpcToken: secret('kubo-rpc', identity, [kuboKeys.rpcToken]) };
}

const kuboEnvironment = ({ resources }: KuboSection) => ({
  IPFS_PATH: REPOSITORY,
  IPFS_TELEMETRY: 'off',
  ...goEnvironment(resources),
  HOME: REPOSITORY,
});
