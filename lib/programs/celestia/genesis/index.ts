/** The first state of a chain. */
export { computeGenesis } from './compute-genesis';
export { type EnvironmentGenesis, genesisOf } from './of-environment';
export { genesisProblems } from './genesis-problems';
