import { tcp } from '../../../k8s/probes';
import { type ExecutionClient, type ExecutionSettings, ports } from '../client';
import { bootNodes, flag, memoryPart } from '../flags';
import { findsNobody, limitFlags } from './flags';
import { testNetworks } from './test-networks';

/**
 * Reth. Mainnet takes 1.2 TB pruned and 2.8 TB as an archive by its documentation of June 2025.
 *
 * @see https://reth.rs/cli/reth/node
 */
export const reth: ExecutionClient = {
  name: 'reth',
  title: 'Reth',
  image: 'ghcr.io/paradigmxyz/reth:v2.5.1',
  source: 'https://github.com/paradigmxyz/reth/tree/v2.5.1',
  user: 10001,
  networks: {
    mainnet: {
      cpu: '4',
      memory: '16Gi',
      memoryLimit: '32Gi',
      storage: '2Ti',
      minimumStorage: '1200Gi',
      disk: { iops: 10000, throughput: 700 },
      archive: { storage: '4Ti', minimumStorage: '2800Gi' },
    },
    ...testNetworks,
    devnet: { cpu: '100m', memory: '512Mi', memoryLimit: '2Gi', storage: '2Gi', minimumStorage: '1Gi' },
  },
  command: ['/usr/local/bin/reth', 'node'],
  arguments: (settings) => [
    `--datadir=${settings.data}`,
    ...network(settings),
    ...(settings.state === 'archive' ? [] : ['--full']),
    `--engine.cross-block-cache-size=${memoryPart(settings, 8)}`,
    ...rpc(settings),
    '--authrpc.addr=127.0.0.1',
    `--authrpc.port=${ports.engine}`,
    `--authrpc.jwtsecret=${settings.jwt}`,
    `--metrics=0.0.0.0:${ports.executionMetrics}`,
    `--port=${settings.peerPorts['execution-p2p']}`,
    `--discovery.port=${settings.peerPorts['execution-p2p']}`,
    `--discovery.v5.port=${settings.peerPorts['discovery-v5']}`,
    `--nat=${settings.announce === undefined ? 'none' : `extip:${settings.announce.address}`}`,
    ...flag('--max-peers', settings.maximumPeers),
    ...flag('--trusted-peers', settings.staticPeers.join()),
    '--ipcdisable',
    '--log.stdout.format=json',
    '--log.file.max-files=0',
    '--color=never',
  ],
  // Without a home it does not find the folder of logs that it is told not to write, and ends.
  environment: ({ data }) => ({ HOME: data, TMPDIR: data }),
  otherDrivers: [],
  namespaces: ['eth', 'net', 'web3', 'txpool', 'trace'],
  peerPorts: {
    'execution-p2p': { number: 30303, protocols: ['TCP', 'UDP'] },
    'discovery-v5': { number: 9200, protocols: ['UDP'] },
  },
  announcesOtherPorts: false,
  metrics: { path: '/metrics' },
  stop: { signal: 'SIGTERM', seconds: 300 },
  live: tcp('rpc', { period: 60, failures: 10 }),
  identity: ['discovery-secret', 'known-peers.json'],
  notInSnapshots: ['discovery-secret', 'known-peers.json', 'txpool-transactions-backup.rlp', 'invalid_block_hooks'],
  layout: (state) => `v2/${state}`,
  health: { honest: false, why: 'it has none' },
  requestRate: 'sum(rate(reth_rpc_server_calls_started_total{PODS}[2m]))',
};

const network = (settings: ExecutionSettings): readonly string[] =>
  settings.network.name === 'devnet'
    ? [
        `--chain=${settings.network.folder}/genesis.json`,
        ...(findsNobody(settings) ? ['--disable-discovery'] : flag('--bootnodes', bootNodes(settings))),
      ]
    : [`--chain=${settings.network.name}`];

/** It filters no hosts. */
const rpc = ({ rpc: { namespaces, websocket, limits } }: ExecutionSettings): readonly string[] => [
  '--http',
  '--http.addr=0.0.0.0',
  `--http.port=${ports.rpc}`,
  `--http.api=${namespaces.join()}`,
  ...(websocket ? ['--ws', '--ws.addr=0.0.0.0', `--ws.port=${ports.websocket}`, `--ws.api=${namespaces.join()}`] : []),
  ...limitFlags(limits, {
    gas: (gas) => `--rpc.gascap=${gas}`,
    logBlocks: (blocks) => `--rpc.max-blocks-per-filter=${blocks}`,
  }),
];
