import type { Deployed, Usage } from '../usage';
import { addresses } from './addresses';
import { backups, snapshots } from './backups';
import { cache } from './cache';
import { controlPlane } from './control-plane';
import { database } from './database';
import { loadBalancers } from './load-balancers';
import { machines, rootDisks } from './machines';
import { alarms, buckets, keys, logs, secrets } from './management';
import { endpoints, natGateways } from './network';
import { volumes } from './volumes';

/** Everything that is paid for, in the order in which it is told. */
export const parts = {
  'control plane': controlPlane,
  machines,
  'root disks': rootDisks,
  volumes,
  'load balancers': loadBalancers,
  'public addresses': addresses,
  'NAT gateways': natGateways,
  endpoints,
  database,
  cache,
  buckets,
  keys,
  secrets,
  alarms,
  logs,
  backups,
  snapshots,
} as const satisfies Record<string, (deployed: Deployed) => Usage[]>;

/** Name of a part of a bill. */
export type Part = keyof typeof parts;

/** Their names, in order. */
export const partNames = Object.keys(parts) as Part[];
