import { tcp } from '../../../k8s/probes';
import { goEnvironment } from '../../go-environment';
import { type ExecutionClient, type ExecutionSettings, type Preparation, ports } from '../client';
import { bootNodes, flag, memoryPart } from '../flags';
import { findsNobody, limitFlags, writing } from './flags';
import { testNetworks } from './test-networks';

/**
 * Geth. The size of mainnet is what operators use; an archive takes about twice as much.
 *
 * @see https://geth.ethereum.org/docs/fundamentals/command-line-options
 */
export const geth: ExecutionClient = {
  name: 'geth',
  title: 'Geth',
  image: 'docker.io/ethereum/client-go:v1.17.5',
  source: 'https://github.com/ethereum/go-ethereum/tree/v1.17.5',
  user: 10001,
  networks: {
    mainnet: {
      cpu: '4',
      memory: '24Gi',
      memoryLimit: '40Gi',
      storage: '2Ti',
      minimumStorage: '1200Gi',
      disk: { iops: 8000, throughput: 700 },
      archive: { storage: '4Ti', minimumStorage: '2500Gi' },
    },
    ...testNetworks,
    devnet: { cpu: '50m', memory: '256Mi', memoryLimit: '1Gi', storage: '2Gi', minimumStorage: '1Gi' },
  },
  command: ['geth'],
  arguments: (settings) => [
    `--datadir=${settings.data}`,
    ...flag('--config', settings.staticPeers.length === 0 ? undefined : staticPeersFile(settings)),
    ...network(settings),
    ...driver(settings),
    ...state(settings),
    `--cache=${memoryPart(settings, 4)}`,
    `--datadir.minfreedisk=${settings.network.name === 'devnet' ? 64 : 5120}`,
    ...rpc(settings),
    '--metrics',
    '--metrics.addr=0.0.0.0',
    `--metrics.port=${ports.executionMetrics}`,
    `--port=${settings.peerPorts['execution-p2p']}`,
    `--discovery.port=${settings.peerPorts['execution-p2p']}`,
    `--nat=${settings.announce === undefined ? 'none' : `extip:${settings.announce.address}`}`,
    ...flag('--maxpeers', settings.maximumPeers),
    '--ipcdisable',
    '--log.format=json',
  ],
  environment: ({ resources }) => goEnvironment(resources),
  prepare: (settings) =>
    settings.staticPeers.length === 0 ? genesis(settings) : writeStaticPeers(settings, genesis(settings)),
  otherDrivers: ['beacon-api'],
  namespaces: ['eth', 'net', 'web3', 'txpool'],
  peerPorts: { 'execution-p2p': { number: 30303, protocols: ['TCP', 'UDP'] } },
  announcesOtherPorts: false,
  metrics: { path: '/debug/metrics/prometheus' },
  stop: { signal: 'SIGTERM', seconds: 300 },
  live: tcp('rpc', { period: 60, failures: 10 }),
  identity: ['geth/nodekey', 'geth/nodes'],
  notInSnapshots: ['geth/nodekey', 'geth/nodes', 'geth/LOCK', 'geth.ipc', 'keystore', 'static-peers.toml'],
  layout: (state) => `path/${state}`,
  health: { honest: false, why: 'it has none: it answers 200 to every GET, whatever its head' },
  requestRate: 'sum(rate(rpc_requests{PODS}[2m]))',
};

const network = (settings: ExecutionSettings): readonly string[] =>
  settings.network.name === 'devnet'
    ? [
        `--networkid=${settings.network.chainId}`,
        ...(findsNobody(settings) ? ['--nodiscover'] : flag('--bootnodes', bootNodes(settings))),
      ]
    : [`--${settings.network.name}`];

/**
 * An archive executes every block, and keeps and indexes the history of states of all of them. So does every node of a
 * network that has just begun: nobody has a state to fetch, and with snap it answers SYNCING to the second block for ever.
 */
const state = ({ state, network }: ExecutionSettings): readonly string[] => [
  '--state.scheme=path',
  `--syncmode=${state === 'archive' || network.name === 'devnet' ? 'full' : 'snap'}`,
  ...(state === 'archive' ? ['--gcmode=archive', '--history.state=0'] : ['--gcmode=full']),
];

function driver({ driver, jwt }: ExecutionSettings): readonly string[] {
  const engine = ['--authrpc.addr=127.0.0.1', `--authrpc.port=${ports.engine}`, `--authrpc.jwtsecret=${jwt}`];
  if (driver.kind !== 'beacon-api') return engine;
  return [...engine, ...driver.urls.map((url) => `--beacon.api=${url}`), `--beacon.checkpoint=${driver.checkpoint}`];
}

/** Addresses pass the filter of hosts as they are; names, such as those of Services, only with the wildcard. */
const rpc = ({ rpc: { namespaces, websocket, limits } }: ExecutionSettings): readonly string[] => [
  '--http',
  '--http.addr=0.0.0.0',
  `--http.port=${ports.rpc}`,
  `--http.api=${namespaces.join()}`,
  '--http.vhosts=*',
  ...(websocket ? ['--ws', '--ws.addr=0.0.0.0', `--ws.port=${ports.websocket}`, `--ws.api=${namespaces.join()}`] : []),
  ...limitFlags(limits, {
    gas: (gas) => `--rpc.gascap=${gas}`,
    seconds: (seconds) => `--rpc.evmtimeout=${seconds}s`,
    batch: (requests) => `--rpc.batch-request-limit=${requests}`,
    logBlocks: (blocks) => `--rpc.rangelimit=${blocks}`,
  }),
];

const genesis = ({ network, data }: ExecutionSettings): Preparation | undefined =>
  network.name === 'devnet'
    ? {
        command: ['geth'],
        arguments: ['init', `--datadir=${data}`, '--state.scheme=path', `${network.folder}/genesis.json`],
      }
    : undefined;

const staticPeersFile = ({ data }: ExecutionSettings): string => `${data}/static-peers.toml`;

/** Static peers are no flag: only a configuration file has them. */
const writeStaticPeers = (settings: ExecutionSettings, then: Preparation | undefined): Preparation =>
  writing(
    staticPeersFile(settings),
    `[Node.P2P]\nStaticNodes = ${JSON.stringify(settings.staticPeers)}\n`,
    then && [...then.command, ...then.arguments],
  );
