import * as z from 'zod';
import { uniqueList } from '../unique-list';

/** Service accounts of the cluster. */
export const serviceAccounts = uniqueList(
  z
    .string()
    .regex(/^[a-z0-9-]{1,63}\/[a-z0-9.-]{1,253}$/, 'is not <namespace>/<service account>')
    .meta({ examples: ['perpetual/export-pins'] }),
)
  .meta({ examples: [['perpetual/export-pins']] })
  .default([]);
