import type { Program } from '../../lib/k8s/program';
import { readOnly, scratch, type Volume } from '../../lib/k8s/volumes';
import type { ConsensusClient } from '../../lib/programs/ethereum/client';
import type { EthereumNetwork } from './network';
import { CONSENSUS_DATA, SCRIPTS, USER } from './paths';

const CHECKPOINT_FOLDER = '/run/checkpoint';

const checkpointVolume = scratch('checkpoint', '1Mi');

/** Where a consensus client keeps its data: another client begins in a folder of its own. */
export const consensusData = ({ name }: Pick<ConsensusClient, 'name'>): string => `${CONSENSUS_DATA}/${name}`;

/** Where the client reads which beacon node was chosen; nothing where it begins with the genesis. */
export const checkpointMounts = (network: EthereumNetwork): Readonly<Record<string, Volume>> =>
  beginsAtCheckpoint(network) ? { [CHECKPOINT_FOLDER]: readOnly(checkpointVolume) } : {};

/** What the scripts of a consensus client know of its beginning. */
export const checkpointEnvironment = (client: ConsensusClient) => ({
  /** Address of the beacon node that was chosen. */
  CHECKPOINT: `${CHECKPOINT_FOLDER}/url`,
  DATA: consensusData(client),
  DATABASE: `${consensusData(client)}/${client.database}`,
  /** Made once the client has begun. */
  BEGUN: `${consensusData(client)}.begun`,
});

/** Whether consensus clients of the network begin at a checkpoint; otherwise they begin with the genesis. */
export const beginsAtCheckpoint = ({ section }: EthereumNetwork): boolean => section.checkpoints.length > 0;

/** Chooses a beacon node to begin with, where two agree on the chain. */
export const compareCheckpoints = (network: EthereumNetwork, client: ConsensusClient, data: Volume): Program => ({
  name: 'compare-checkpoints',
  image: network.section.images.node,
  user: USER,
  command: ['node', `${SCRIPTS}/compare-checkpoints.mjs`],
  environment: {
    ...checkpointEnvironment(client),
    CHAIN_ID: String(network.chainId),
    URLS: network.section.checkpoints.join(' '),
  },
  ports: {},
  mounts: {
    [CONSENSUS_DATA]: readOnly(data),
    [CHECKPOINT_FOLDER]: checkpointVolume,
    [SCRIPTS]: network.scripts,
  },
  resources: { cpu: '50m', memory: '128Mi', memoryLimit: '256Mi' },
  stopSeconds: 5,
});
