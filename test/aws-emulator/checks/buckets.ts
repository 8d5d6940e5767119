import { expect, same } from '../../live/support/report';
import { type Checks, type Cloud, idsOf, only } from '../cloud';

type BucketSection = NonNullable<Cloud['environment']['aws']['buckets']['backups']>;

/** Asks the same of every bucket of the environment. */
const eachBucket =
  (check: (cloud: Cloud, bucket: { readonly Bucket: string }, section: BucketSection) => Promise<void>) =>
  async (cloud: Cloud): Promise<void> => {
    const sections = Object.values(cloud.environment.aws.buckets);
    same('buckets', idsOf(cloud, 'AWS::S3::Bucket').sort(), sections.map(({ name }) => name).sort());
    for (const section of sections) await check(cloud, { Bucket: section.name }, section);
  };

/** Buckets of Amazon S3. */
export const bucketChecks: Checks = {
  'buckets keep every version for as long as the environment says': eachBucket(
    async ({ aws }, bucket, { days, earlierVersionDays }) => {
      same('versioning', (await aws.s3.getBucketVersioning(bucket)).Status, 'Enabled');
      const { Rules } = await aws.s3.getBucketLifecycleConfiguration(bucket);
      const { Expiration, NoncurrentVersionExpiration, Status } = only(Rules, `rules of ${bucket.Bucket}`);
      same('status', Status, 'Enabled');
      same('days', Expiration?.Days, days);
      same('days of earlier versions', NoncurrentVersionExpiration?.NoncurrentDays, earlierVersionDays);
    },
  ),
  'buckets are encrypted, closed to the public, and of one owner': eachBucket(async ({ aws }, bucket) => {
    const { ServerSideEncryptionConfiguration } = await aws.s3.getBucketEncryption(bucket);
    const { ApplyServerSideEncryptionByDefault } = only(ServerSideEncryptionConfiguration?.Rules, 'encryption');
    expect(ApplyServerSideEncryptionByDefault?.SSEAlgorithm !== undefined, `${bucket.Bucket} is not encrypted`);
    const { PublicAccessBlockConfiguration: closed = {} } = await aws.s3.getPublicAccessBlock(bucket);
    const doors = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'] as const;
    same(
      `open doors of ${bucket.Bucket}`,
      doors.filter((door) => closed[door] !== true),
      [],
    );
    const { OwnershipControls } = await aws.s3.getBucketOwnershipControls(bucket);
    same('owner', only(OwnershipControls?.Rules, 'owners').ObjectOwnership, 'BucketOwnerEnforced');
  }),
  'buckets refuse whoever comes without TLS': eachBucket(async ({ aws }, bucket) => {
    const { Policy = '{}' } = await aws.s3.getBucketPolicy(bucket);
    const statements: readonly Statement[] = JSON.parse(Policy).Statement ?? [];
    const refusal = statements.find(
      ({ Effect, Condition }) => Effect === 'Deny' && Condition?.Bool?.['aws:SecureTransport'] === 'false',
    );
    expect(refusal !== undefined, `${bucket.Bucket} refuses nobody`);
    same('whom', refusal.Principal, { AWS: '*' });
    same('what', refusal.Action, 's3:*');
    const arn = `arn:aws:s3:::${bucket.Bucket}`;
    same('where', refusal.Resource.toSorted(), [arn, `${arn}/*`]);
  }),
};

interface Statement {
  readonly Effect: string;
  readonly Principal: unknown;
  readonly Action: unknown;
  readonly Resource: string[];
  readonly Condition?: { readonly Bool?: Readonly<Record<string, string>> };
}
