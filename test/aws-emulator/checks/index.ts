import type { Checks } from '../cloud';
import { backupChecks } from './backup';
import { bootstrapChecks } from './bootstrap';
import { bucketChecks } from './buckets';
import { cacheChecks } from './cache';
import { clusterChecks } from './cluster';
import { databaseChecks } from './database';
import { deploymentChecks } from './deployment';
import { endpointChecks } from './endpoints';
import { machineChecks } from './machines';
import { monitoringChecks } from './monitoring';
import { networkChecks } from './network';
import { nodeGroupChecks } from './node-groups';
import { roleChecks } from './roles';
import { secretChecks } from './secrets';
import { stackChecks } from './stacks';
import { storeChecks } from './stores';

/** Everything that is asked of a deployed cloud, by what it is about, from the ground up. */
export const checkGroups: Readonly<Record<string, Checks>> = {
  stacks: stackChecks,
  bootstrap: bootstrapChecks,
  network: networkChecks,
  'ways to AWS': endpointChecks,
  cluster: clusterChecks,
  'node groups': nodeGroupChecks,
  machines: machineChecks,
  'who reaches data': storeChecks,
  database: databaseChecks,
  cache: cacheChecks,
  buckets: bucketChecks,
  'secrets and parameters': secretChecks,
  roles: roleChecks,
  deployment: deploymentChecks,
  monitoring: monitoringChecks,
  backups: backupChecks,
};
