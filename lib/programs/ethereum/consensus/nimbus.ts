import { type ConsensusClient, type ConsensusSettings, ports } from '../client';
import { flag } from '../flags';
import { answersBeaconApi } from './beacon-api';
import { usualSizes } from './usual-sizes';

const PROGRAM = '/home/user/nimbus_beacon_node';

/**
 * Nimbus. QUIC, which is a hidden option of this version, stays as it is.
 *
 * Flags were read in the command lines that others run this version with, and in its sources of before. Its guide gives
 * mainnet 4 GB of memory, and 200 GB of data.
 *
 * @see https://nimbus.guide/options.html
 */
export const nimbus: ConsensusClient = {
  name: 'nimbus',
  title: 'Nimbus',
  image: 'docker.io/statusim/nimbus-eth2:multiarch-v26.7.0',
  source: 'https://github.com/status-im/nimbus-eth2/tree/v26.7.0',
  user: 10001,
  networks: {
    ...usualSizes,
    mainnet: { ...usualSizes.mainnet, memory: '6Gi', memoryLimit: '12Gi', storage: '300Gi' },
    sepolia: { ...usualSizes.sepolia, memory: '4Gi', memoryLimit: '6Gi' },
    hoodi: { ...usualSizes.hoodi, memory: '6Gi', memoryLimit: '12Gi' },
  },
  command: [PROGRAM],
  arguments: (settings) => [
    '--non-interactive=true',
    ...chain(settings),
    ...bootNodes(settings),
    `--el=${settings.engine}`,
    `--jwt-secret=${settings.jwt}`,
    '--rest=true',
    '--rest-address=0.0.0.0',
    `--rest-port=${ports.beacon}`,
    '--metrics=true',
    '--metrics-address=0.0.0.0',
    `--metrics-port=${ports.consensusMetrics}`,
    '--listen-address=0.0.0.0',
    `--tcp-port=${settings.peerPorts['consensus-p2p']}`,
    `--udp-port=${settings.peerPorts['consensus-p2p']}`,
    `--nat=${settings.announce === undefined ? 'none' : `extip:${settings.announce.address}`}`,
    '--enr-auto-update=false',
    ...flag('--max-peers', settings.maximumPeers),
    ...flag('--hard-max-peers', settings.maximumPeers),
    ...columns[settings.columns],
    '--history=prune',
    '--status-bar=false',
    '--log-format=nocolors',
  ],
  peerPorts: { 'consensus-p2p': { number: 9000, protocols: ['TCP', 'UDP'] } },
  announcesOtherPorts: false,
  metrics: { path: '/metrics' },
  stop: { signal: 'SIGINT', seconds: 300 },
  live: answersBeaconApi,
  checkpoint: {
    kind: 'command',
    command: (settings) => [PROGRAM, 'trustedNodeSync', ...chain(settings), '--backfill=false', '--trusted-node-url='],
  },
  database: 'db',
  devnetFiles: ['deposit_contract_block.txt', 'deposit_contract_block_hash.txt'],
};

const columns = { required: [], half: ['--light-supernode=true'], all: ['--peerdas-supernode=true'] } as const;

const chain = ({ network, data }: ConsensusSettings): readonly string[] => [
  `--network=${network.name === 'devnet' ? network.folder : network.name}`,
  `--data-dir=${data}`,
];

const bootNodes = ({ network }: ConsensusSettings): readonly string[] =>
  network.name === 'devnet' ? network.bootNodes.map((node) => `--bootstrap-node=${node}`) : [];
