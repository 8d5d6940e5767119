import * as z from 'zod';
import { cron, dnsLabel, dnsName, image, storage } from '../fields';
import { clients } from '../sections/clients';
import { webExposure } from '../sections/exposure';
import { pool } from '../sections/pool';
import { resources } from '../sections/resources';
import { kubo } from './kubo';

const orbitdb = z.strictObject({
  image: image
    .meta({ examples: ['ghcr.io/chainyard/orbitdb:0.1.0'] })
    .describe('Image of the OrbitDB service, built from docker/orbitdb.'),
  storage: storage.default('1Gi').describe('Volume of blocks, keys and heads.'),
  database: dnsLabel.default('perpetual').describe('Name of the database that is opened or made.'),
  http: webExposure.optional().describe('Publishes the read-only HTTP face. Default: not published.'),
  clients: clients.describe('Pods of the cluster that may read and write entries on port 3001.'),
  resources: resources({ cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' }),
});

const backup = z.strictObject({
  schedule: cron.default('0 3 * * *').describe('When volumes are snapshotted and pins exported, UTC.'),
  keep: z
    .number()
    .int()
    .min(1)
    .default(7)
    .describe('Good snapshots of each volume and lists of exported pins that are kept.'),
  storage: storage.default('5Gi').describe('Volume of the exported CAR files.'),
});

/** The perpetual node: kubo and an OrbitDB service that lose nothing. */
export const perpetual = z
  .strictObject({
    pool,
    storageClass: dnsName
      .meta({ examples: ['gp3-encrypted'] })
      .optional()
      .describe("StorageClass of its volumes. Default: the provider's."),
    kubo: kubo.prefault({}).describe('The IPFS node.'),
    orbitdb: orbitdb.describe('The OrbitDB service.'),
    backup: backup.optional().describe('Backups. Default: none.'),
  })
  .describe('A node that keeps IPFS blocks and an OrbitDB database for good.');
