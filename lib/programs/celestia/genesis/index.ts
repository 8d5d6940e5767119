/** The first state of a chain. */
export { computeGenesis } from './compute-genesis';
export { genesisProblems } from './genesis-problems';
export { type EnvironmentGenesis, genesisOf } from './of-environment';
