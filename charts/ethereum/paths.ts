/** Volume of the execution client, and its data folder. */
export const EXECUTION_DATA = '/data/execution';

/** Volume of the consensus client, which keeps its data in a folder of its own name there. */
export const CONSENSUS_DATA = '/data/consensus';

/** Scripts of this chart. */
export const SCRIPTS = '/etc/ethereum';

/** Folder where clients find the genesis of a network of its own. */
export const GENESIS_FOLDER = '/etc/ethereum-genesis';

/** User of all programs of a node, so that each reads what another has written. */
export const USER = 10001;
