import { Duration, Validations } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type BucketPurpose, bucketPurposes } from '../../lib/environment/sections/aws/buckets';
import type { CloudEnvironment } from '../cloud-environment';
import { removalPolicy } from '../removal';

type BucketSection = NonNullable<CloudEnvironment['aws']['buckets'][BucketPurpose]>;

/** Days after which the parts of an upload that nobody finished are deleted. */
const UNFINISHED_DAYS = 7;

/** The buckets that an environment asks for. */
export function addBuckets(scope: Construct, environment: CloudEnvironment): ReadonlyMap<BucketPurpose, s3.Bucket> {
  return new Map(
    bucketPurposes.flatMap((purpose) => {
      const section = environment.aws.buckets[purpose];
      return section ? [[purpose, bucket(scope, purpose, section, environment)] as const] : [];
    }),
  );
}

function bucket(
  scope: Construct,
  purpose: BucketPurpose,
  section: BucketSection,
  environment: CloudEnvironment,
): s3.Bucket {
  const made = new s3.Bucket(scope, `Bucket-${purpose}`, {
    bucketName: section.name,
    versioned: true,
    // Keys of S3 itself: whoever may read an object may decrypt it, and nobody needs a second right or pays by request.
    encryption: s3.BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    lifecycleRules: lifecycleRules(section),
    removalPolicy: removalPolicy(environment),
  });
  // A bucket that outlives its stack still refuses whoever comes without TLS.
  made.policy?.applyRemovalPolicy(removalPolicy(environment));
  Validations.of(made).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Access logs need a bucket that grows for ever and tell late; who reads what is recorded by data events of CloudTrail, where an account wants them.',
  });
  return made;
}

function lifecycleRules({ days, earlierVersionDays }: BucketSection): s3.LifecycleRule[] {
  const expiry = days === undefined ? { expiredObjectDeleteMarker: true } : { expiration: Duration.days(days) };
  return [
    {
      ...expiry,
      noncurrentVersionExpiration: Duration.days(earlierVersionDays),
      abortIncompleteMultipartUploadAfter: Duration.days(UNFINISHED_DAYS),
    },
  ];
}
