import * as z from 'zod';
import { cacheClassNames } from '../../../contract/cache-classes';
import { dnsLabel } from '../../fields';
import { storeUser } from './store-user';

/** Valkey of Amazon ElastiCache. */
export const cache = z
  .strictObject({
    version: z.enum(['7.2', '8.0', '8.1']).default('8.0').describe('Version of Valkey.'),
    class: z.enum(cacheClassNames).default('cache.t4g.micro').describe('Node type.'),
    replicas: z
      .number()
      .int()
      .min(0)
      .max(5)
      .default(1)
      .describe('Copies beside the primary node, in the other zone first.'),
    users: z
      .record(dnsLabel, storeUser)
      .refine((users) => Object.keys(users).length > 0, 'has no user; ElastiCache makes no group of none, so name one')
      .default({ app: { serviceAccounts: [] } })
      .describe('Users by name, which log in by IAM and have no password; Valkey knows each as <environment>-<name>.'),
    backupDays: z
      .number()
      .int()
      .min(0)
      .max(35)
      .default(1)
      .describe('Days that daily snapshots are kept; 0 takes none.'),
  })
  .describe('Valkey of Amazon ElastiCache, reached from pools in the subnets app, core and compute. Default: none.');
