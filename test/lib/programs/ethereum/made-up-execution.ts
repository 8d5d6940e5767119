import { tcp } from '../../../../lib/k8s/probes';
import { type ExecutionClient, ports } from '../../../../lib/programs/ethereum/client';

/** An execution client that does not exist: whoever adds one writes a file like this. */
export const madeUpExecution: ExecutionClient = {
  name: 'gethsemane',
  title: 'Gethsemane',
  image: 'docker.io/example/gethsemane:v0.2.0',
  source: 'https://example.com/gethsemane/v0.2.0',
  user: 10001,
  networks: {
    sepolia: { cpu: '1', memory: '4Gi', memoryLimit: '6Gi', storage: '500Gi', minimumStorage: '300Gi' },
    devnet: { cpu: '50m', memory: '128Mi', memoryLimit: '256Mi', storage: '1Gi', minimumStorage: '1Gi' },
  },
  command: ['/bin/gethsemane'],
  arguments: ({ network, data, jwt, peerPorts, rpc }) => [
    network.name === 'devnet' ? `--chain-id=${network.chainId}` : `--chain=${network.name}`,
    `--folder=${data}`,
    `--secret=${jwt}`,
    `--rpc=0.0.0.0:${ports.rpc}`,
    `--rpc-namespaces=${rpc.namespaces.join()}`,
    ...(rpc.websocket ? [`--websocket=0.0.0.0:${ports.websocket}`] : []),
    `--engine=127.0.0.1:${ports.engine}`,
    `--metrics=0.0.0.0:${ports.executionMetrics}`,
    `--peers=0.0.0.0:${peerPorts['execution-p2p']}`,
  ],
  prepare: ({ network, data }) =>
    network.name === 'devnet'
      ? { command: ['/bin/gethsemane'], arguments: ['init', `--folder=${data}`, `${network.folder}/genesis.json`] }
      : undefined,
  otherDrivers: [],
  namespaces: ['eth', 'net', 'web3'],
  peerPorts: { 'execution-p2p': { number: 30399, protocols: ['TCP', 'UDP'] } },
  announcesOtherPorts: false,
  metrics: { path: '/prometheus' },
  stop: { signal: 'SIGTERM', seconds: 120 },
  live: tcp('rpc'),
  identity: ['node.key'],
  notInSnapshots: ['node.key', 'LOCK'],
  layout: (state) => state,
  health: { honest: false, why: 'it was made up' },
  requestRate: 'sum(rate(gethsemane_requests_total{PODS}[2m]))',
};
