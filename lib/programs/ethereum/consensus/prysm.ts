import { goEnvironment } from '../../go-environment';
import { type ConsensusClient, type ConsensusSettings, ports } from '../client';
import { flag } from '../flags';
import { answersBeaconApi } from './beacon-api';
import { usualSizes } from './usual-sizes';

/**
 * Prysm. Whoever runs it accepts its terms of use, which the program demands to be told.
 *
 * Flags were read at v7.1.6; its list of changes removes none of them until v7.1.8.
 *
 * @see https://prysm.offchainlabs.com/docs/configure-prysm/command-line-options/
 */
export const prysm: ConsensusClient = {
  name: 'prysm',
  title: 'Prysm',
  image: 'gcr.io/prysmaticlabs/prysm/beacon-chain:v7.1.8',
  source: 'https://github.com/OffchainLabs/prysm/tree/v7.1.8',
  user: 10001,
  networks: usualSizes,
  command: ['/beacon-chain'],
  arguments: (settings) => [
    '--accept-terms-of-use',
    ...network(settings),
    `--datadir=${settings.data}`,
    `--execution-endpoint=${settings.engine}`,
    `--jwt-secret=${settings.jwt}`,
    '--http-host=0.0.0.0',
    `--http-port=${ports.beacon}`,
    '--monitoring-host=0.0.0.0',
    `--monitoring-port=${ports.consensusMetrics}`,
    `--p2p-tcp-port=${settings.peerPorts['consensus-p2p']}`,
    `--p2p-quic-port=${settings.peerPorts['consensus-p2p']}`,
    `--p2p-udp-port=${settings.peerPorts['consensus-disc']}`,
    '--p2p-static-id',
    ...flag('--p2p-host-ip', settings.announce?.address),
    ...flag('--p2p-max-peers', settings.maximumPeers),
    ...columns[settings.columns],
    '--beacon-db-pruning',
    '--disable-ephemeral-log-file',
    '--disable-log-colors',
  ],
  environment: ({ resources }) => goEnvironment(resources),
  peerPorts: {
    'consensus-p2p': { number: 13000, protocols: ['TCP', 'UDP'] },
    'consensus-disc': { number: 12000, protocols: ['UDP'] },
  },
  announcesOtherPorts: false,
  metrics: { path: '/metrics' },
  stop: { signal: 'SIGTERM', seconds: 300 },
  live: answersBeaconApi,
  checkpoint: { kind: 'flags', flags: ['--checkpoint-sync-url=', '--genesis-beacon-api-url='] },
  database: 'beaconchaindata',
};

const columns = { required: [], half: ['--semi-supernode'], all: ['--supernode'] } as const;

function network({ network }: ConsensusSettings): readonly string[] {
  if (network.name !== 'devnet') return [`--${network.name}`];
  return [
    `--chain-config-file=${network.folder}/config.yaml`,
    `--genesis-state=${network.folder}/genesis.ssz`,
    '--contract-deployment-block=0',
    `--min-sync-peers=${Math.min(network.bootNodes.length, 1)}`,
    ...network.bootNodes.map((node) => `--bootstrap-node=${node}`),
  ];
}
