import { http } from '../../../k8s/probes';
import { type ConsensusClient, type ConsensusSettings, ports } from '../client';
import { bootNodes, flag, memoryPart } from '../flags';
import { devnetOfRuntimes, usualSizes } from './usual-sizes';

/**
 * Teku.
 *
 * It has no public flag for half of the columns: `--Xcustody-group-count-override` is hidden, and may change its name.
 * On mainnet its heap is the 8 GiB that its users give it.
 *
 * @see https://docs.teku.consensys.io/reference/cli
 */
export const teku: ConsensusClient = {
  name: 'teku',
  title: 'Teku',
  image: 'docker.io/consensys/teku:26.8.0',
  source: 'https://github.com/Consensys/teku/tree/26.8.0',
  user: 10001,
  networks: { ...usualSizes, devnet: devnetOfRuntimes },
  command: ['/opt/teku/bin/teku'],
  arguments: (settings) => [
    ...network(settings),
    ...flag('--p2p-discovery-bootnodes', bootNodes(settings)),
    `--data-path=${settings.data}`,
    '--data-storage-mode=MINIMAL',
    `--ee-endpoint=${settings.engine}`,
    `--ee-jwt-secret-file=${settings.jwt}`,
    '--rest-api-enabled=true',
    '--rest-api-interface=0.0.0.0',
    `--rest-api-port=${ports.beacon}`,
    '--rest-api-host-allowlist=*',
    '--metrics-enabled=true',
    '--metrics-interface=0.0.0.0',
    `--metrics-port=${ports.consensusMetrics}`,
    '--metrics-host-allowlist=*',
    `--p2p-port=${settings.peerPorts['consensus-p2p']}`,
    `--p2p-quic-port=${settings.peerPorts['consensus-quic']}`,
    '--p2p-nat-method=NONE',
    ...flag('--p2p-advertised-ip', settings.announce?.address),
    ...peerBounds(settings),
    ...columns[settings.columns],
    '--log-destination=CONSOLE',
    '--log-color-enabled=false',
  ],
  // Native libraries are unpacked into the folder for temporary files, and the JVM writes statistics to /tmp.
  environment: (settings) => ({
    JAVA_OPTS: `-Xmx${memoryPart(settings, 2)}m -Djava.io.tmpdir=${settings.data} -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError`,
  }),
  peerPorts: {
    'consensus-p2p': { number: 9000, protocols: ['TCP', 'UDP'] },
    'consensus-quic': { number: 9001, protocols: ['UDP'] },
  },
  announcesOtherPorts: true,
  metrics: { path: '/metrics' },
  stop: { signal: 'SIGTERM', seconds: 300 },
  live: http('beacon', '/teku/v1/admin/liveness', { period: 60, failures: 10 }),
  checkpoint: { kind: 'flags', flags: ['--checkpoint-sync-url='] },
  database: 'beacon/db',
};

/** While it has fewer peers, it looks for more. */
const PEERS_LOWER_BOUND = 64;

const columns = {
  required: [],
  half: ['--Xcustody-group-count-override=64'],
  all: ['--p2p-subscribe-all-custody-subnets-enabled=true'],
} as const;

const peerBounds = ({ maximumPeers }: ConsensusSettings): readonly string[] =>
  maximumPeers === undefined
    ? []
    : [`--p2p-peer-lower-bound=${Math.min(maximumPeers, PEERS_LOWER_BOUND)}`, `--p2p-peer-upper-bound=${maximumPeers}`];

function network({ network }: ConsensusSettings): readonly string[] {
  if (network.name !== 'devnet') return [`--network=${network.name}`];
  return [
    `--network=${network.folder}/config.yaml`,
    `--genesis-state=${network.folder}/genesis.ssz`,
    '--ignore-weak-subjectivity-period-enabled=true',
    '--p2p-discovery-site-local-addresses-enabled=true',
  ];
}
