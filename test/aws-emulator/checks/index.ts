import type { Checks } from '../cloud';
import { backupChecks } from './backup';
import { bucketChecks } from './buckets';
import { cacheChecks } from './cache';
import { clusterChecks } from './cluster';
import { databaseChecks } from './database';
import { endpointChecks } from './endpoints';
import { machineChecks } from './machines';
import { monitoringChecks } from './monitoring';
import { networkChecks } from './network';
import { nodeGroupChecks } from './node-groups';
import { roleChecks } from './roles';
import { secretChecks } from './secrets';
import { stackChecks } from './stacks';
import { storeChecks } from './stores';

/** Everything that is asked of a deployed cloud, from the ground up. */
export const checks: Checks = {
  ...stackChecks,
  ...networkChecks,
  ...endpointChecks,
  ...clusterChecks,
  ...nodeGroupChecks,
  ...machineChecks,
  ...storeChecks,
  ...databaseChecks,
  ...cacheChecks,
  ...bucketChecks,
  ...secretChecks,
  ...roleChecks,
  ...monitoringChecks,
  ...backupChecks,
};
