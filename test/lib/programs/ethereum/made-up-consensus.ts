import { http } from '../../../../lib/k8s/probes';
import { type ConsensusClient, ports } from '../../../../lib/programs/ethereum/client';

/** A consensus client that does not exist: whoever adds one writes a file like this. */
export const madeUpConsensus: ConsensusClient = {
  name: 'beaconette',
  title: 'Beaconette',
  image: 'docker.io/example/beaconette:v0.1.0',
  source: 'https://example.com/beaconette/v0.1.0',
  user: 10001,
  networks: {
    sepolia: { cpu: '1', memory: '2Gi', memoryLimit: '3Gi', storage: '50Gi', minimumStorage: '20Gi' },
    devnet: { cpu: '50m', memory: '64Mi', memoryLimit: '128Mi', storage: '1Gi', minimumStorage: '1Gi' },
  },
  command: ['/bin/beaconette'],
  arguments: ({ network, data, jwt, engine, peerPorts }) => [
    network.name === 'devnet' ? `--genesis=${network.folder}/genesis.ssz` : `--chain=${network.name}`,
    `--folder=${data}`,
    `--engine=${engine}`,
    `--secret=${jwt}`,
    `--api=0.0.0.0:${ports.beacon}`,
    `--metrics=0.0.0.0:${ports.consensusMetrics}`,
    `--peers=0.0.0.0:${peerPorts['consensus-p2p']}`,
  ],
  peerPorts: { 'consensus-p2p': { number: 9100, protocols: ['TCP', 'UDP'] } },
  announcesOtherPorts: false,
  metrics: { path: '/prometheus' },
  stop: { signal: 'SIGTERM', seconds: 90 },
  live: http('beacon', '/alive'),
  checkpoint: { kind: 'flags', flags: ['--begin-at='] },
  database: 'chain',
};
