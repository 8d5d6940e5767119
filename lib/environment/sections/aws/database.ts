import * as z from 'zod';
import { databaseClassNames } from '../../../contract/database-classes';
import { storage } from '../../fields';
import { storeUser } from './store-user';

const userName = z
  .string()
  .regex(/^[a-z_][a-z0-9_]{0,62}$/, 'is not the name of a user: 1 to 63 of a to z, 0 to 9 and _, a digit not first');

/** PostgreSQL of Amazon RDS. */
export const database = z
  .strictObject({
    version: z
      .string()
      .regex(/^1[67]\.\d{1,2}$/, 'is not a version of PostgreSQL on RDS such as "17.9"')
      .default('17.9')
      .describe('Version of PostgreSQL.'),
    class: z
      .enum(databaseClassNames)
      .default('db.t4g.micro')
      .describe('Instance class; its memory decides how many connections there are.'),
    storage: storage.default('20Gi').describe('Disk, of type gp3.'),
    maximumStorage: storage
      .meta({ examples: ['100Gi'] })
      .optional()
      .describe('Up to which the disk grows by itself. Default: it does not.'),
    multiZone: z.boolean().default(true).describe('Keeps a standby in the other zone.'),
    backupDays: z.number().int().min(1).max(35).default(7).describe('Days that the daily backups of RDS are kept.'),
    users: z
      .record(userName, storeUser)
      .default({})
      .describe('Users by name, which log in by IAM and have no password; a person makes them by SQL.'),
    connections: z
      .number()
      .int()
      .positive()
      .meta({ examples: [100] })
      .optional()
      .describe('Connections that programs beside those of the environment need at most.'),
  })
  .describe('PostgreSQL of Amazon RDS, reached from pools in the subnets app, core and compute. Default: none.');
