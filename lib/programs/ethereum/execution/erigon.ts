import { tcp } from '../../../k8s/probes';
import { goEnvironment } from '../../go-environment';
import { type ExecutionClient, type ExecutionSettings, ports } from '../client';
import { bootNodes, flag } from '../flags';
import { findsNobody, limitFlags } from './flags';

/**
 * Erigon, with its own consensus client Caplin where no other drives it. Sizes by its documentation, July 2026:
 * mainnet 419 GB pruned of 2 TB that it recommends, archives 2.03 TB on mainnet, 1.10 TB on Sepolia and 134 GB on
 * Hoodi; nobody has measured pruned nodes there, so that half an archive is taken. Sorting needs 100 GB for a while.
 *
 * @see https://docs.erigon.tech/v3.5/fundamentals/configuring-erigon
 */
export const erigon: ExecutionClient = {
  name: 'erigon',
  title: 'Erigon',
  image: 'docker.io/erigontech/erigon:v3.5.4',
  source: 'https://github.com/erigontech/erigon/tree/v3.5.4',
  user: 10001,
  networks: {
    mainnet: {
      cpu: '4',
      memory: '24Gi',
      memoryLimit: '40Gi',
      storage: '2Ti',
      minimumStorage: '600Gi',
      disk: { iops: 16000, throughput: 700 },
      archive: { storage: '4Ti', minimumStorage: '2300Gi' },
    },
    sepolia: {
      cpu: '2',
      memory: '12Gi',
      memoryLimit: '16Gi',
      storage: '1Ti',
      minimumStorage: '500Gi',
      archive: { storage: '2Ti', minimumStorage: '1200Gi' },
    },
    hoodi: {
      cpu: '2',
      memory: '8Gi',
      memoryLimit: '12Gi',
      storage: '400Gi',
      minimumStorage: '100Gi',
      archive: { storage: '600Gi', minimumStorage: '250Gi' },
    },
    devnet: { cpu: '100m', memory: '1Gi', memoryLimit: '2Gi', storage: '4Gi', minimumStorage: '2Gi' },
  },
  command: ['/usr/local/bin/erigon'],
  arguments: (settings) => [
    `--datadir=${settings.data}`,
    ...network(settings),
    ...driver(settings),
    `--prune.mode=${settings.state === 'archive' ? 'archive' : 'full'}`,
    ...rpc(settings),
    '--authrpc.addr=127.0.0.1',
    `--authrpc.port=${ports.engine}`,
    `--authrpc.jwtsecret=${settings.jwt}`,
    '--private.api.addr=127.0.0.1:9090',
    '--mcp.disable',
    '--metrics',
    '--metrics.addr=0.0.0.0',
    `--metrics.port=${ports.executionMetrics}`,
    `--port=${settings.peerPorts['execution-p2p']}`,
    `--torrent.port=${settings.peerPorts['torrent-p2p']}`,
    `--nat=${outside(settings) ?? 'none'}`,
    ...flag('--maxpeers', settings.maximumPeers),
    ...flag('--staticpeers', settings.staticPeers.join()),
    '--log.console.json',
    '--log.dir.disable',
  ],
  environment: ({ data, resources }) => ({ ...goEnvironment(resources), HOME: data, TMPDIR: data }),
  prepare: ({ network, data }) =>
    network.name === 'devnet'
      ? {
          command: ['/usr/local/bin/erigon'],
          arguments: ['init', `--datadir=${data}`, `${network.folder}/genesis.json`],
        }
      : undefined,
  otherDrivers: ['built-in'],
  namespaces: ['eth', 'net', 'web3', 'txpool', 'trace'],
  peerPorts: {
    'execution-p2p': { number: 30303, protocols: ['TCP', 'UDP'] },
    'torrent-p2p': { number: 42069, protocols: ['TCP', 'UDP'] },
    'caplin-p2p': { number: 4001, protocols: ['TCP'], onlyWith: 'built-in' },
    'caplin-discv5': { number: 4000, protocols: ['UDP'], onlyWith: 'built-in' },
  },
  announcesOtherPorts: false,
  metrics: { path: '/debug/metrics/prometheus' },
  // The signal that its image names, and so what the kubelet sends.
  stop: { signal: 'SIGINT', seconds: 300 },
  live: tcp('rpc', { period: 60, failures: 10 }),
  identity: ['nodekey', 'nodes'],
  notInSnapshots: ['nodekey', 'nodes', 'temp', 'txpool', 'logs', 'LOCK', 'jwt.hex'],
  layout: (state) => `mdbx/${state}`,
  health: {
    honest: false,
    why: '/health is an error without headers that a probe would have to send, and has called nodes healthy that were days behind',
  },
  requestRate: 'sum(rate(rpc_total{PODS}[2m]))',
};

const network = (settings: ExecutionSettings): readonly string[] =>
  settings.network.name === 'devnet'
    ? [
        `--networkid=${settings.network.chainId}`,
        ...(findsNobody(settings) ? ['--nodiscover'] : flag('--bootnodes', bootNodes(settings))),
      ]
    : [`--chain=${settings.network.name}`];

const outside = ({ announce }: ExecutionSettings): string | undefined => announce && `extip:${announce.address}`;

/** Caplin is on unless it is told that another consensus client is there; it asks for the state by its whole address. */
function driver(settings: ExecutionSettings): readonly string[] {
  const { driver, network, peerPorts } = settings;
  if (driver.kind !== 'built-in') return ['--externalcl'];
  return [
    '--caplin.discovery.addr=0.0.0.0',
    `--caplin.discovery.port=${peerPorts['caplin-discv5']}`,
    `--caplin.discovery.tcpport=${peerPorts['caplin-p2p']}`,
    ...flag('--caplin.nat', outside(settings)),
    ...flag('--caplin.checkpoint-sync-url', driver.checkpointUrl && `${trimmed(driver.checkpointUrl)}${STATE}`),
    ...(network.name === 'devnet'
      ? [
          `--caplin.custom-config=${network.folder}/config.yaml`,
          `--caplin.custom-genesis=${network.folder}/genesis.ssz`,
        ]
      : []),
  ];
}

const STATE = '/eth/v2/debug/beacon/states/finalized';

const trimmed = (url: string): string => url.replace(/\/+$/, '');

/** WebSocket listens at the address of JSON-RPC; names of Services need the wildcard. */
const rpc = ({ rpc: { namespaces, websocket, limits } }: ExecutionSettings): readonly string[] => [
  '--http',
  '--http.addr=0.0.0.0',
  `--http.port=${ports.rpc}`,
  `--http.api=${namespaces.join()}`,
  '--http.vhosts=*',
  ...(websocket ? ['--ws', `--ws.port=${ports.websocket}`] : []),
  ...limitFlags(limits, {
    gas: (gas) => `--rpc.gascap=${gas}`,
    seconds: (seconds) => `--rpc.evmtimeout=${seconds}s`,
    batch: (requests) => `--rpc.batch.limit=${requests}`,
    logBlocks: (blocks) => `--rpc.blockrange.limit=${blocks}`,
  }),
];
