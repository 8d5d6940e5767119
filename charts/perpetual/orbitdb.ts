import type { Environment } from '../../lib/environment/schema';
import { http } from '../../lib/k8s/probes';
import { program } from '../../lib/k8s/program';
import { parseMemory } from '../../lib/k8s/quantity';
import { claim, type SecretVolume } from '../../lib/k8s/volumes';
import type { Endpoint } from '../../lib/traffic/endpoint';

/** What the OrbitDB service needs beside its section of the environment. */
export interface OrbitdbProps {
  readonly section: NonNullable<Environment['perpetual']>['orbitdb'];
  readonly storageClass?: string;
  /** Public identity of kubo. */
  readonly peerId: string;
  /** Where kubo takes connections of peers. */
  readonly swarm: Endpoint;
  /** Where kubo takes and pins blocks. */
  readonly rpc: Endpoint;
  /** The token that it asks for, as the file `rpc-token`. */
  readonly rpcToken: SecretVolume;
}

/** The service of docker/orbitdb. */
export function orbitdb({ section, storageClass, peerId, swarm, rpc, rpcToken }: OrbitdbProps) {
  const { image, storage, database, resources } = section;
  return program({
    name: 'orbitdb',
    image,
    user: 10001,
    environment: {
      DATA_DIR: '/data',
      HOST: '0.0.0.0',
      PORT: '3001',
      PUBLIC_PORT: '3000',
      METRICS_PORT: '3002',
      // V8 sizes its heap by the machine, not by the limit of the container.
      NODE_OPTIONS: `--max-old-space-size=${heapMegabytes(resources.memoryLimit)}`,
      LISTEN: '/ip4/0.0.0.0/tcp/4002',
      KUBO_MULTIADDR: `/dns4/${swarm.host}/tcp/${swarm.number}/p2p/${peerId}`,
      KUBO_RPC_URL: `http://${rpc.host}:${rpc.number}`,
      KUBO_RPC_TOKEN_FILE: '/etc/kubo-rpc/rpc-token',
      ORBITDB_ID: `${database}-writer`,
      ORBITDB_DATABASE: database,
      ORBITDB_TYPE: 'events',
      CLOSE_TIMEOUT_MS: '20000',
    },
    ports: {
      web: { number: 3000, exposure: 'public' },
      api: { number: 3001, exposure: 'cluster' },
      metrics: { number: 3002, exposure: 'pod' },
      swarm: { number: 4002, exposure: 'pod' },
    },
    mounts: { '/data': claim('data', { size: storage, storageClass }), '/etc/kubo-rpc': rpcToken },
    resources,
    stopSeconds: 25,
    // A large database may take ten minutes to open.
    startup: http('api', '/health/started', { failures: 60 }),
    ready: http('api', '/health/ready'),
    live: http('api', '/health/live', { period: 30 }),
    metrics: { port: 'metrics', path: '/metrics' },
  });
}

/** Three quarters of the limit; the rest is for buffers and LevelDB. */
const heapMegabytes = (limit: string): number => Math.floor((parseMemory(limit) * 0.75) / 2 ** 20);
