import type { EnvironmentRule } from '../rule';
import { rollupArtifactsReached } from './artifacts-reached';
import { rollupBaseTokenPriced } from './base-token-priced';
import { rollupCelestiaKnown } from './celestia-known';
import { rollupConfigKeysKnown } from './config-keys-known';
import { rollupConnectionsSuffice } from './connections-suffice';
import { rollupDataClientKnown } from './data-client-known';
import { rollupDataKept } from './data-kept';
import { rollupDataManaged } from './data-managed';
import { rollupGateway } from './gateway';
import { rollupGeneralKeysFree } from './general-keys-free';
import { rollupGenesisAgrees } from './genesis-agrees';
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
import { rollupStoreNames } from './store-names';
import { rollupVolumeReached } from './volume-reached';
import { rollupVolumesSuffice } from './volumes-suffice';

/** Every rule over a zk rollup. */
export const rollupRules: readonly EnvironmentRule[] = [
  rollupLayer1Known,
  rollupGenesisAgrees,
  rollupBaseTokenPriced,
  rollupConfigKeysKnown,
  rollupGeneralKeysFree,
  rollupCelestiaKnown,
  rollupDataClientKnown,
  rollupDataKept,
  rollupDataManaged,
  rollupStoreNames,
  rollupConnectionsSuffice,
  rollupObjectStore,
  rollupVolumeReached,
  rollupVolumesSuffice,
  rollupArtifactsReached,
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
