import { type ConsensusClient, type ConsensusSettings, ports } from '../client';
import { bootNodes, flag, memoryPart } from '../flags';
import { answersBeaconApi } from './beacon-api';
import { devnetOfRuntimes, usualSizes } from './usual-sizes';

/**
 * Lodestar.
 *
 * Its documentation gives mainnet 8 GiB of heap, and 130 to 200 GB of data.
 *
 * @see https://chainsafe.github.io/lodestar/run/beacon-management/beacon-cli
 */
export const lodestar: ConsensusClient = {
  name: 'lodestar',
  title: 'Lodestar',
  image: 'docker.io/chainsafe/lodestar:v1.44.0',
  source: 'https://github.com/ChainSafe/lodestar/tree/v1.44.0',
  user: 10001,
  networks: {
    ...usualSizes,
    mainnet: { ...usualSizes.mainnet, storage: '300Gi' },
    devnet: devnetOfRuntimes,
  },
  command: ['node', '/usr/app/packages/cli/bin/lodestar.js', 'beacon'],
  arguments: (settings) => [
    ...network(settings),
    ...flag('--bootnodes', bootNodes(settings)),
    `--dataDir=${settings.data}`,
    `--execution.urls=${settings.engine}`,
    `--jwtSecret=${settings.jwt}`,
    '--rest=true',
    '--rest.address=0.0.0.0',
    `--rest.port=${ports.beacon}`,
    '--metrics=true',
    '--metrics.address=0.0.0.0',
    `--metrics.port=${ports.consensusMetrics}`,
    '--listenAddress=0.0.0.0',
    `--port=${settings.peerPorts['consensus-p2p']}`,
    `--quicPort=${settings.peerPorts['consensus-quic']}`,
    // Without --nat it drops an address that is not its own.
    ...(settings.announce === undefined ? [] : [`--enr.ip=${settings.announce.address}`, '--nat=true']),
    ...flag('--targetPeers', settings.maximumPeers),
    ...flag('--network.maxPeers', settings.maximumPeers),
    ...columns[settings.columns],
    '--chain.pruneHistory=true',
    '--logFile=none',
  ],
  environment: (settings) => ({ NODE_OPTIONS: `--max-old-space-size=${memoryPart(settings, 2)}` }),
  peerPorts: {
    'consensus-p2p': { number: 9000, protocols: ['TCP', 'UDP'] },
    'consensus-quic': { number: 9001, protocols: ['UDP'] },
  },
  announcesOtherPorts: true,
  metrics: { path: '/metrics' },
  stop: { signal: 'SIGTERM', seconds: 300 },
  live: answersBeaconApi,
  checkpoint: { kind: 'flags', flags: ['--checkpointSyncUrl='] },
  database: 'chain-db',
};

const columns = { required: [], half: ['--semiSupernode=true'], all: ['--supernode=true'] } as const;

function network({ network }: ConsensusSettings): readonly string[] {
  if (network.name !== 'devnet') return [`--network=${network.name}`];
  return [`--paramsFile=${network.folder}/config.yaml`, `--genesisStateFile=${network.folder}/genesis.ssz`];
}
