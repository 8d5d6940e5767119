import * as z from 'zod';
import { storage } from '../../fields';
import { acceptedRisk } from '../../sections/accepted-risk';
import { resources } from '../../sections/resources';

const managed = z.strictObject({
  from: z.literal('managed').describe("The database and the cache of this environment's section aws."),
});

const inCluster = z.strictObject({
  from: z.literal('in-cluster').describe('PostgreSQL and Valkey in the namespace rollup-data, for tests.'),
  kept: acceptedRisk.optional().describe('Why it is enough outside of kind, where data is to be kept.'),
  database: z
    .strictObject({
      storage: storage.default('10Gi').describe('Volume of the database.'),
      connections: z.number().int().min(20).max(5000).default(400).describe('Connections at most.'),
      resources: resources({ cpu: '250m', memory: '512Mi', memoryLimit: '1Gi' }),
    })
    .prefault({})
    .describe('PostgreSQL.'),
  cache: z
    .strictObject({
      storage: storage.default('1Gi').describe('Volume of the cache.'),
      resources: resources({ cpu: '50m', memory: '64Mi', memoryLimit: '256Mi' }),
    })
    .prefault({})
    .describe('Valkey; there only where something uses it.'),
});

/** Where the state of the rollup is kept. */
export const data = z
  .discriminatedUnion('from', [managed, inCluster])
  .describe('Databases of the server and of the provers, and a cache.');
