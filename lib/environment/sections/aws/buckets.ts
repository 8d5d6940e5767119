import * as z from 'zod';
import { serviceAccounts } from './service-accounts';

/** What buckets are for. */
export const bucketPurposes = ['snapshots', 'setup-keys', 'backups', 'proofs'] as const;

/** What a bucket is for. */
export type BucketPurpose = (typeof bucketPurposes)[number];

const bucket = z.strictObject({
  name: z
    .string()
    .regex(
      /^(?!xn--|sthree-)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
      'is not the name of a bucket: 3 to 63 of a to z, 0 to 9 and -',
    )
    .meta({ examples: ['example-production-snapshots'] })
    .describe('Name of the bucket, of which there is one in all the world.'),
  days: z
    .number()
    .int()
    .positive()
    .meta({ examples: [30] })
    .optional()
    .describe('Days after which objects are deleted, even where the data of a rollup is nowhere else. Default: never.'),
  earlierVersionDays: z
    .number()
    .int()
    .positive()
    .default(30)
    .describe('Days that overwritten and deleted objects can still be restored.'),
  readers: serviceAccounts.describe('Pods that may read its objects, by namespace and service account.'),
  writers: serviceAccounts.describe('Pods that may read and write its objects, and delete none for good.'),
});

/** Buckets of Amazon S3. */
export const buckets = z
  .partialRecord(z.enum(bucketPurposes), bucket)
  .default({})
  .describe('Buckets of Amazon S3 by what they are for: snapshots, setup-keys, backups or proofs.');
