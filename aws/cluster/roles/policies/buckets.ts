import type { BucketPurpose } from '../../../../lib/environment/sections/aws/buckets';
import type { Allowance } from '../../../iam/allowance';
import type { Place } from '../../../iam/place';

/** What may be done with the objects of a bucket. Deleting one leaves its earlier versions, which nobody here deletes. */
const objectActions = {
  read: ['s3:GetObject'],
  write: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
} as const;

/** Reads or writes the objects of one bucket. */
export function bucketObjects(place: Place, purpose: BucketPurpose, access: keyof typeof objectActions): Allowance[] {
  const bucket = place.environment.aws.buckets[purpose];
  if (bucket === undefined) throw new Error(`there is no bucket for ${purpose}`);
  const arn = place.bucketArn(bucket.name);
  const sid = purpose.split('-').map(capital).join('');
  return [
    { sid: `List${sid}`, actions: ['s3:ListBucket'], resources: [arn] },
    {
      sid: `${capital(access)}${sid}`,
      actions: objectActions[access],
      resources: [`${arn}/*`],
      because: 'Every object of this one bucket',
    },
  ];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
