import { tcp } from '../../../k8s/probes';
import { parseMemory } from '../../../k8s/quantity';
import { type ExecutionClient, type ExecutionSettings, ports } from '../client';

/**
 * Geth.
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
    },
    sepolia: { cpu: '2', memory: '10Gi', memoryLimit: '14Gi', storage: '700Gi', minimumStorage: '410Gi' },
    hoodi: { cpu: '2', memory: '10Gi', memoryLimit: '14Gi', storage: '700Gi', minimumStorage: '200Gi' },
    devnet: { cpu: '50m', memory: '256Mi', memoryLimit: '1Gi', storage: '2Gi', minimumStorage: '1Gi' },
  },
  command: ['geth'],
  arguments: (settings) => [
    `--datadir=${settings.data}`,
    ...network(settings),
    ...driver(settings),
    `--syncmode=${settings.state === 'archive' ? 'full' : 'snap'}`,
    `--gcmode=${settings.state === 'archive' ? 'archive' : 'full'}`,
    '--state.scheme=path',
    `--cache=${Math.floor(parseMemory(settings.resources.memoryLimit) / 2 ** 20 / 4)}`,
    '--http',
    '--http.addr=0.0.0.0',
    `--http.port=${ports.rpc}`,
    `--http.api=${settings.rpc.namespaces.join()}`,
    '--http.vhosts=*',
    '--metrics',
    '--metrics.addr=0.0.0.0',
    `--metrics.port=${ports.executionMetrics}`,
    `--port=${settings.peerPorts['execution-p2p']}`,
    `--nat=${settings.announce === undefined ? 'none' : `extip:${settings.announce.address}`}`,
    '--ipcdisable',
  ],
  prepare: ({ network, data }) =>
    network.name === 'devnet'
      ? {
          command: ['geth'],
          arguments: ['init', `--datadir=${data}`, '--state.scheme=path', `${network.folder}/genesis.json`],
        }
      : undefined,
  otherDrivers: ['beacon-api'],
  namespaces: ['eth', 'net', 'web3', 'txpool'],
  peerPorts: { 'execution-p2p': { number: 30303, protocols: ['TCP', 'UDP'] } },
  announcesOtherPorts: false,
  metrics: { path: '/debug/metrics/prometheus' },
  stop: { signal: 'SIGTERM', seconds: 300 },
  live: tcp('rpc', { period: 60, failures: 10 }),
  identity: ['geth/nodekey', 'geth/nodes'],
  notInSnapshots: ['geth/nodekey', 'geth/nodes', 'geth/LOCK', 'geth.ipc', 'keystore'],
  layout: (state) => `path/${state}`,
  health: { honest: false, why: 'it answers 200 to every GET, whatever its head' },
  requestRate: 'sum(rate(rpc_requests{PODS}[2m]))',
};

const network = ({ network }: ExecutionSettings): readonly string[] =>
  network.name === 'devnet'
    ? [
        `--networkid=${network.chainId}`,
        ...(network.bootNodes.length === 0 ? ['--nodiscover'] : [`--bootnodes=${network.bootNodes.join()}`]),
      ]
    : [`--${network.name}`];

function driver({ driver, jwt }: ExecutionSettings): readonly string[] {
  const engine = ['--authrpc.addr=127.0.0.1', `--authrpc.port=${ports.engine}`, `--authrpc.jwtsecret=${jwt}`];
  if (driver.kind !== 'beacon-api') return engine;
  return [...engine, ...driver.urls.map((url) => `--beacon.api=${url}`), `--beacon.checkpoint=${driver.checkpoint}`];
}
