import { dnsLabel } from '../fields';

/** Name of the node pool that pods run on. */
export const poolName = dnsLabel.describe('Node pool of its pods.');

/** Node pool that pods run on. */
export const pool = poolName.default('app');
