import * as z from 'zod';
import { cron, dnsLabel, image } from '../../fields';

const common = {
  of: z
    .array(dnsLabel)
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
  method: z.literal('object-store').describe('Files in a bucket, with their SHA-256.'),
  ...common,
  bucket: z
    .string()
    .min(3)
    .meta({ examples: ['chainyard-staging-snapshots'] })
    .describe('Name of the bucket.'),
  endpoint: z
    .url({ protocol: /^https?$/, error: 'is not an address such as https://s3.example.com' })
    .optional()
    .describe('Address of an object store that speaks S3. Default: Amazon S3 of the region.'),
  credentials: dnsLabel
    .optional()
    .describe(
      'Name of a Secret with access-key-id and secret-access-key, made by hand. Default: the role of the service account.',
    ),
  image: image.default('docker.io/rclone/rclone:1.71.2').describe('Image of rclone, which copies the files.'),
});

/** Copies of the databases of sync nodes, taken while the client is stopped, from which serve nodes begin. */
export const snapshots = z.discriminatedUnion('method', [volumeSnapshot, objectStore]);
