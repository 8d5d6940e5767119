import { type ConsensusClient, type ConsensusSettings, ports } from '../client';
import { bootNodes, flag } from '../flags';
import { answersBeaconApi } from './beacon-api';
import { usualSizes } from './usual-sizes';

/**
 * Lighthouse.
 *
 * @see https://lighthouse-book.sigmaprime.io/help_bn.html
 */
export const lighthouse: ConsensusClient = {
  name: 'lighthouse',
  title: 'Lighthouse',
  image: 'docker.io/sigp/lighthouse:v8.2.2',
  source: 'https://github.com/sigp/lighthouse/tree/v8.2.2',
  user: 10001,
  networks: usualSizes,
  command: ['lighthouse', 'bn'],
  arguments: (settings) => [
    ...network(settings),
    ...flag('--boot-nodes', bootNodes(settings)),
    `--datadir=${settings.data}`,
    `--execution-endpoint=${settings.engine}`,
    `--execution-jwt=${settings.jwt}`,
    '--http',
    '--http-address=0.0.0.0',
    `--http-port=${ports.beacon}`,
    '--metrics',
    '--metrics-address=0.0.0.0',
    `--metrics-port=${ports.consensusMetrics}`,
    '--listen-address=0.0.0.0',
    `--port=${settings.peerPorts['consensus-p2p']}`,
    `--quic-port=${settings.peerPorts['consensus-quic']}`,
    ...announcement(settings),
    '--disable-upnp',
    ...flag('--target-peers', settings.maximumPeers),
    ...columns[settings.columns],
    '--logfile-max-number=0',
    '--log-color=false',
  ],
  peerPorts: {
    'consensus-p2p': { number: 9000, protocols: ['TCP', 'UDP'] },
    'consensus-quic': { number: 9001, protocols: ['UDP'] },
  },
  announcesOtherPorts: true,
  metrics: { path: '/metrics' },
  stop: { signal: 'SIGTERM', seconds: 300 },
  live: answersBeaconApi,
  checkpoint: { kind: 'flags', flags: ['--checkpoint-sync-url='] },
  database: 'beacon/chain_db',
  devnetFiles: ['deposit_contract_block.txt'],
};

const columns = { required: [], half: ['--semi-supernode'], all: ['--supernode'] } as const;

/**
 * A network of one's own begins with its genesis, and goes on however long it stood still: a database whose head is older
 * than the weak-subjectivity period is refused otherwise.
 *
 * @see https://github.com/sigp/lighthouse/pull/7347
 */
function network({ network }: ConsensusSettings): readonly string[] {
  if (network.name !== 'devnet') return [`--network=${network.name}`];
  return [
    `--testnet-dir=${network.folder}`,
    '--allow-insecure-genesis-sync',
    '--ignore-ws-check',
    '--enable-private-discovery',
  ];
}

const announcement = ({ announce, peerPorts }: ConsensusSettings): readonly string[] =>
  announce === undefined
    ? []
    : [
        `--enr-address=${announce.address}`,
        `--enr-tcp-port=${peerPorts['consensus-p2p']}`,
        `--enr-udp-port=${peerPorts['consensus-p2p']}`,
        `--enr-quic-port=${peerPorts['consensus-quic']}`,
        '--disable-enr-auto-update',
      ];
