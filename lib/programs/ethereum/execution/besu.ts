import { http } from '../../../k8s/probes';
import { type ExecutionClient, type ExecutionSettings, type Preparation, ports } from '../client';
import { bootNodes, flag, memoryPart } from '../flags';
import { findsNobody, limitFlags, writing } from './flags';
import { testNetworksOfTries } from './test-networks';

/**
 * Besu. Mainnet takes 805 GB pruned and 1164 GB unpruned by its documentation. Nobody has published the size of an
 * archive, which must keep a forest of tries: it follows the 14 TB of Nethermind's, which keeps the same.
 *
 * @see https://besu.hyperledger.org/public-networks/reference/cli/options
 */
export const besu: ExecutionClient = {
  name: 'besu',
  title: 'Besu',
  image: 'docker.io/hyperledger/besu:26.8.0',
  source: 'https://github.com/besu-eth/besu/tree/26.8.0',
  user: 10001,
  networks: {
    mainnet: {
      cpu: '4',
      memory: '16Gi',
      memoryLimit: '24Gi',
      storage: '2Ti',
      minimumStorage: '1Ti',
      disk: { iops: 8000, throughput: 700 },
      archive: { storage: '20Ti', minimumStorage: '14Ti' },
    },
    ...testNetworksOfTries,
    devnet: { cpu: '100m', memory: '768Mi', memoryLimit: '2Gi', storage: '2Gi', minimumStorage: '1Gi' },
  },
  command: ['/opt/besu/bin/besu'],
  arguments: (settings) => [
    `--data-path=${settings.data}`,
    `--pid-path=${temporary(settings)}/besu.pid`,
    ...network(settings),
    ...state(settings),
    ...rpc(settings),
    '--engine-rpc-enabled=true',
    `--engine-rpc-port=${ports.engine}`,
    `--engine-jwt-secret=${settings.jwt}`,
    '--engine-host-allowlist=localhost,127.0.0.1',
    '--metrics-enabled=true',
    '--metrics-host=0.0.0.0',
    `--metrics-port=${ports.executionMetrics}`,
    `--p2p-port=${settings.peerPorts['execution-p2p']}`,
    '--nat-method=NONE',
    ...flag('--p2p-host', settings.announce?.address),
    ...flag('--max-peers', settings.maximumPeers),
    `--static-nodes-file=${staticPeersFile(settings)}`,
    '--logging-format=ECS',
  ],
  // Native libraries and the flight recorder are written to the temporary folder: without it the JVM does not start.
  environment: (settings) => ({
    BESU_OPTS: [
      `-Xmx${memoryPart(settings, 2)}m`,
      `-Djava.io.tmpdir=${temporary(settings)}`,
      `-Djna.tmpdir=${temporary(settings)}`,
      `-Duser.home=${temporary(settings)}`,
      '-XX:-UsePerfData',
    ].join(' '),
  }),
  prepare: (settings) => folders(settings),
  otherDrivers: [],
  namespaces: ['eth', 'net', 'web3', 'txpool', 'trace'],
  // The engine API listens where JSON-RPC does; there is no flag of its own.
  engineAddress: '0.0.0.0',
  peerPorts: { 'execution-p2p': { number: 30303, protocols: ['TCP', 'UDP'] } },
  announcesOtherPorts: false,
  metrics: { path: '/metrics' },
  stop: { signal: 'SIGTERM', seconds: 300 },
  live: http('rpc', '/liveness', { period: 60, failures: 10 }),
  identity: ['key'],
  notInSnapshots: ['key', 'tmp', 'uploads', 'static-nodes.json', 'besu.networks', 'besu.ports', 'txpool.dump'],
  layout: (state) => (state === 'archive' ? 'forest/rocksdb' : 'bonsai/rocksdb'),
  health: {
    honest: false,
    why: '/readiness is true until the first word of the synchronisation, and its height is a guess of the best peer',
  },
  requestRate: 'sum(rate(besu_rpc_request_time_count{PODS}[2m]))',
};

const network = (settings: ExecutionSettings): readonly string[] =>
  settings.network.name === 'devnet'
    ? [
        `--genesis-file=${settings.network.folder}/genesis.json`,
        `--network-id=${settings.network.chainId}`,
        ...(findsNobody(settings) ? ['--discovery-enabled=false'] : flag('--bootnodes', bootNodes(settings))),
      ]
    : [`--network=${settings.network.name}`];

/** A network of its own has no peer to take a state from; an archive executes every block. */
function state({ state, network }: ExecutionSettings): readonly string[] {
  if (state === 'archive') return ['--sync-mode=FULL', '--data-storage-format=FOREST'];
  if (network.name !== 'devnet') return ['--sync-mode=SNAP', '--data-storage-format=BONSAI'];
  return ['--sync-mode=FULL', '--data-storage-format=BONSAI', '--bonsai-limit-trie-logs-enabled=false'];
}

/** Hosts are checked by name and by address, so that even the kubelet needs the wildcard. */
function rpc({ rpc: { namespaces, websocket, limits } }: ExecutionSettings): readonly string[] {
  const names = namespaces.map((namespace) => namespace.toUpperCase()).join();
  return [
    '--rpc-http-enabled=true',
    '--rpc-http-host=0.0.0.0',
    `--rpc-http-port=${ports.rpc}`,
    `--rpc-http-api=${names}`,
    '--host-allowlist=*',
    ...(websocket
      ? ['--rpc-ws-enabled=true', '--rpc-ws-host=0.0.0.0', `--rpc-ws-port=${ports.websocket}`, `--rpc-ws-api=${names}`]
      : []),
    ...limitFlags(limits, {
      gas: (gas) => `--rpc-gas-cap=${gas}`,
      batch: (requests) => `--rpc-http-max-batch-size=${requests}`,
      logBlocks: (blocks) => `--rpc-max-logs-range=${blocks}`,
    }),
  ];
}

const temporary = ({ data }: ExecutionSettings): string => `${data}/tmp`;
const staticPeersFile = ({ data }: ExecutionSettings): string => `${data}/static-nodes.json`;

/** What a killed process left in its temporary folder is of no use to the next one. */
const folders = (settings: ExecutionSettings): Preparation =>
  writing(staticPeersFile(settings), JSON.stringify(settings.staticPeers), [
    'sh',
    '-ec',
    'rm -rf "$0"; mkdir "$0"',
    temporary(settings),
  ]);
