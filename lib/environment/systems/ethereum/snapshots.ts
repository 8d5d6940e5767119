import * as z from 'zod';
import { rcloneImage } from '../../../programs/rclone';
import { cron, dnsLabel, httpUrl, image } from '../../fields';
import { uniqueList } from '../../sections/unique-list';
import { nodeName } from './names';

const common = {
  of: uniqueList(nodeName)
    .min(1)
    .meta({ examples: [['geth']] })
    .optional()
    .describe('Names of the sync nodes that snapshots are taken of. Default: those that serve nodes are like.'),
  schedule: cron.default('0 3 * * *').describe('When they are taken, UTC.'),
  keep: z.number().int().min(1).default(3).describe('Good snapshots of each that are kept.'),
};

const volumeSnapshot = z.strictObject({
  method: z
    .literal('volume-snapshot')
    .describe(
      'Snapshots of volumes by the cloud; needs the operator snapshot-controller. Serve nodes are then clones, whose volumes are deleted with their pods.',
    ),
  ...common,
});

const objectStore = z.strictObject({
  method: z
    .literal('object-store')
    .describe('Files in a bucket, with their SHA-256. Serve nodes then keep their execution volumes.'),
  ...common,
  bucket: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket: 3 to 63 of a to z, 0 to 9, - and dots')
    .meta({ examples: ['chainyard-staging-snapshots'] })
    .describe('Name of the bucket; on eks that of aws.buckets.snapshots.'),
  endpoint: httpUrl
    .meta({ examples: ['https://s3.example.com'] })
    .optional()
    .describe('Address of an object store that speaks S3. Default: Amazon S3 of the region.'),
  credentials: dnsLabel
    .meta({ examples: ['snapshots'] })
    .optional()
    .describe(
      'Name of a Secret with access-key-id and secret-access-key, made by hand. Default: the role of the service account (eks).',
    ),
  image: image.default(rcloneImage).describe('Image of rclone, which copies the files.'),
});

/** Copies of the databases of sync nodes, taken while the client is stopped, from which serve nodes begin. */
export const snapshots = z.discriminatedUnion('method', [volumeSnapshot, objectStore]);
