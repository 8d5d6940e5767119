import type { Rule } from '../../rule';
import { oneRollupPerDatabase } from './one-rollup-per-database';
import { proverScalerCountsRunningJobs } from './prover-scaler-counts-running-jobs';
import { secretsMountedAsFiles } from './secrets-mounted-as-files';
import { sharedMemoryFits } from './shared-memory-fits';

/** Rollups share nothing that would break them, and their workers end when nothing is left to do. */
export const rollupRules: readonly Rule[] = [
  oneRollupPerDatabase,
  secretsMountedAsFiles,
  proverScalerCountsRunningJobs,
  sharedMemoryFits,
];
