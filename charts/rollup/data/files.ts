import { repositoryFiles } from '../../../lib/repository';

/** Scripts of the stores by their names, as they stand in ConfigMaps. */
export const scripts = (...names: readonly string[]): Readonly<Record<string, string>> =>
  repositoryFiles('charts/rollup/data/files', ...names);
