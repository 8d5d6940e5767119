import { dnsLabel } from '../fields';

/** Node pool that pods run on. */
export const pool = dnsLabel.default('app').describe('Node pool of its pods.');
