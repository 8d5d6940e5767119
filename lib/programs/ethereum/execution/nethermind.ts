import { tcp } from '../../../k8s/probes';
import { type ExecutionClient, type ExecutionSettings, ports } from '../client';
import { bootNodes, flag, memoryPart } from '../flags';
import { findsNobody, limitFlags } from './flags';
import { testNetworksOfTries } from './test-networks';

/**
 * Nethermind. Mainnet takes 1007 GB pruned by its documentation, and took 14 TB as an archive in July 2023. It writes a
 * log file of 32 MB at most ten times over, which only a configuration of NLog would keep it from; while nothing is
 * announced it asks the internet for its address. A genesis of Geth must begin with `config` and write addresses
 * with 0x.
 *
 * @see https://docs.nethermind.io/fundamentals/configuration
 */
export const nethermind: ExecutionClient = {
  name: 'nethermind',
  title: 'Nethermind',
  image: 'docker.io/nethermind/nethermind:1.39.3',
  source: 'https://github.com/NethermindEth/docs/tree/main/versioned_docs/version-1.39.0',
  user: 10001,
  networks: {
    mainnet: {
      cpu: '4',
      memory: '16Gi',
      memoryLimit: '32Gi',
      storage: '2Ti',
      minimumStorage: '1200Gi',
      disk: { iops: 10000, throughput: 700 },
      archive: { storage: '20Ti', minimumStorage: '14Ti' },
    },
    ...testNetworksOfTries,
    devnet: { cpu: '100m', memory: '512Mi', memoryLimit: '2Gi', storage: '2Gi', minimumStorage: '1Gi' },
  },
  command: ['/nethermind/nethermind'],
  arguments: (settings) => [
    ...network(settings),
    `--data-dir=${settings.data}`,
    `--Init.BaseDbPath=${settings.data}/db`,
    `--Init.LogDirectory=${settings.data}/logs`,
    `--KeyStore.KeyStoreDirectory=${settings.data}/keystore`,
    `--Init.MemoryHint=${memoryPart(settings, 4) * 2 ** 20}`,
    '--Init.AutoDump=None',
    ...rpc(settings),
    '--JsonRpc.EngineHost=127.0.0.1',
    `--JsonRpc.EnginePort=${ports.engine}`,
    `--JsonRpc.JwtSecretFile=${settings.jwt}`,
    '--HealthChecks.Enabled=true',
    '--HealthChecks.LowStorageSpaceShutdownThreshold=1',
    '--Metrics.Enabled=true',
    '--Metrics.ExposeHost=0.0.0.0',
    `--Metrics.ExposePort=${ports.executionMetrics}`,
    `--Network.P2PPort=${settings.peerPorts['execution-p2p']}`,
    `--Network.DiscoveryPort=${settings.peerPorts['execution-p2p']}`,
    '--Network.EnableUPnP=false',
    ...flag('--Network.ExternalIp', settings.announce?.address),
    ...flag('--Network.MaxActivePeers', settings.maximumPeers),
    ...flag('--Network.StaticPeers', settings.staticPeers.join()),
    '--EthStats.Enabled=false',
  ],
  environment: ({ data }) => ({ HOME: data, TMPDIR: data, DOTNET_EnableDiagnostics: '0' }),
  otherDrivers: [],
  namespaces: ['eth', 'net', 'web3', 'txpool', 'trace'],
  peerPorts: { 'execution-p2p': { number: 30303, protocols: ['TCP', 'UDP'] } },
  announcesOtherPorts: false,
  metrics: { path: '/metrics' },
  stop: { signal: 'SIGTERM', seconds: 300 },
  live: tcp('rpc', { period: 60, failures: 10 }),
  identity: ['keystore/node.key.plain', 'db/discoveryNodes', 'db/peers'],
  notInSnapshots: ['keystore', 'db/discoveryNodes', 'db/peers', 'logs'],
  layout: (state) => `halfpath/${state}`,
  health: {
    honest: false,
    why: '/health is unhealthy without peers, also where the consensus client brings every block, and knows no other node',
  },
  requestRate: 'sum(rate(nethermind_json_rpc_requests{PODS}[2m]))',
};

/** Configurations of public networks sync by snapshots of the state; their archives execute every block. */
const network = (settings: ExecutionSettings): readonly string[] =>
  settings.network.name === 'devnet'
    ? [
        '--config=none',
        `--Init.ChainSpecPath=${settings.network.folder}/genesis.json`,
        ...(settings.state === 'archive' ? ['--Pruning.Mode=None'] : []),
        ...(findsNobody(settings)
          ? ['--Init.DiscoveryEnabled=false']
          : flag('--Network.Bootnodes', bootNodes(settings))),
      ]
    : [`--config=${settings.network.name}${settings.state === 'archive' ? '_archive' : ''}`];

const rpc = ({ rpc: { namespaces, websocket, limits } }: ExecutionSettings): readonly string[] => [
  '--JsonRpc.Enabled=true',
  '--JsonRpc.Host=0.0.0.0',
  `--JsonRpc.Port=${ports.rpc}`,
  `--JsonRpc.EnabledModules=${[...namespaces, ...(websocket ? ['subscribe'] : [])].join()}`,
  `--Init.WebSocketsEnabled=${websocket}`,
  ...(websocket ? [`--JsonRpc.WebSocketsPort=${ports.websocket}`] : []),
  ...limitFlags(limits, {
    gas: (gas) => `--JsonRpc.GasCap=${gas}`,
    seconds: (seconds) => `--JsonRpc.Timeout=${seconds * 1000}`,
    batch: (requests) => `--JsonRpc.MaxBatchSize=${requests}`,
  }),
];
