import type { EnvironmentRule } from '../rule';
import { rollupCelestiaKnown } from './celestia-known';
import { rollupConnectionsSuffice } from './connections-suffice';
import { rollupDataManaged } from './data-managed';
import { rollupGateway } from './gateway';
import { rollupGpuFits } from './gpu-fits';
import { rollupGpuTainted } from './gpu-tainted';
import { rollupGpusSuffice } from './gpus-suffice';
import { rollupLayer1Known } from './layer-1-known';
import { rollupMinimumAtMostMaximum } from './minimum-at-most-maximum';
import { rollupObjectStore } from './object-store';
import { rollupProved } from './proved';
import { rollupQueueScaling } from './queue-scaling';
import { rollupServerEnds } from './server-ends';
import { rollupSetupKeys } from './setup-keys';
import { rollupSharedMemory } from './shared-memory';

/** Every rule over a zk rollup. */
export const rollupRules: readonly EnvironmentRule[] = [
  rollupLayer1Known,
  rollupCelestiaKnown,
  rollupDataManaged,
  rollupConnectionsSuffice,
  rollupObjectStore,
  rollupGateway,
  rollupMinimumAtMostMaximum,
  rollupServerEnds,
  rollupProved,
  rollupGpuFits,
  rollupGpuTainted,
  rollupGpusSuffice,
  rollupQueueScaling,
  rollupSetupKeys,
  rollupSharedMemory,
];
