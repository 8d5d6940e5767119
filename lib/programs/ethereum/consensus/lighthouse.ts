import { http } from '../../../k8s/probes';
import { type ConsensusClient, type ConsensusSettings, ports } from '../client';

/**
 * Lighthouse.
 *
 * @see https://lighthouse-book.sigmaprime.io/help_bn.html
 */
export const lighthouse: ConsensusClient = {
  name: 'lighthouse',
  title: 'Lighthouse',
  image: 'docker.io/sigp/lighthouse:v8.2.1',
  source: 'https://github.com/sigp/lighthouse/tree/v8.2.1',
  user: 10001,
  networks: {
    mainnet: { cpu: '2', memory: '10Gi', memoryLimit: '16Gi', storage: '500Gi', minimumStorage: '200Gi' },
    sepolia: { cpu: '1', memory: '6Gi', memoryLimit: '8Gi', storage: '200Gi', minimumStorage: '100Gi' },
    hoodi: { cpu: '1', memory: '6Gi', memoryLimit: '8Gi', storage: '200Gi', minimumStorage: '100Gi' },
    devnet: { cpu: '50m', memory: '256Mi', memoryLimit: '1Gi', storage: '1Gi', minimumStorage: '1Gi' },
  },
  command: ['lighthouse', 'bn'],
  arguments: (settings) => [
    ...network(settings),
    `--datadir=${settings.data}`,
    `--execution-endpoint=${settings.engine}`,
    `--execution-jwt=${settings.jwt}`,
    '--http',
    '--http-address=0.0.0.0',
    `--http-port=${ports.beacon}`,
    '--metrics',
    '--metrics-address=0.0.0.0',
    `--metrics-port=${ports.consensusMetrics}`,
    `--port=${settings.peerPorts['consensus-p2p']}`,
    `--quic-port=${settings.peerPorts['consensus-quic']}`,
    '--disable-upnp',
  ],
  peerPorts: {
    'consensus-p2p': { number: 9000, protocols: ['TCP', 'UDP'] },
    'consensus-quic': { number: 9001, protocols: ['UDP'] },
  },
  announcesOtherPorts: true,
  metrics: { path: '/metrics' },
  stop: { signal: 'SIGTERM', seconds: 120 },
  live: http('beacon', '/eth/v1/node/version', { period: 60, failures: 10 }),
  checkpoint: { kind: 'flags', flags: ['--checkpoint-sync-url='] },
  database: 'beacon/chain_db',
};

const network = ({ network }: ConsensusSettings): readonly string[] =>
  network.name === 'devnet' ? [`--testnet-dir=${network.folder}`] : [`--network=${network.name}`];
