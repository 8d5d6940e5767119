import { Match } from 'aws-cdk-lib/assertions';
import { dataOf, dataStackOf, resourcesOf, unprotected } from './data';

const BUCKET = 'AWS::S3::Bucket';
const production = dataOf('production');

describe('buckets', () => {
  it('are those that the file names, by what they are for', () => {
    expect(resourcesOf(production, BUCKET).map(([, { Properties }]) => Properties.BucketName)).toEqual([
      'chainyard-production-snapshots',
      'chainyard-production-setup-keys',
      'chainyard-production-backups',
      'chainyard-production-proofs',
    ]);
    const { buckets } = dataStackOf('production');
    expect([...buckets.keys()]).toEqual(['snapshots', 'setup-keys', 'backups', 'proofs']);
  });

  it('keep earlier versions, belong to the account alone and are closed to the public', () => {
    production.allResourcesProperties(BUCKET, {
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  it('refuse everybody who comes without TLS', () => {
    production.resourceCountIs('AWS::S3::BucketPolicy', 4);
    production.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: 's3:*',
            Principal: { AWS: '*' },
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
  });

  it('delete objects and earlier versions after the days of the file, and uploads that nobody finished', () => {
    const rulesOf = (name: string) => ({
      BucketName: name,
      LifecycleConfiguration: {
        Rules: [{ Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, ...lifecycles[name] }],
      },
    });
    const lifecycles: Record<string, object> = {
      'chainyard-production-snapshots': {
        ExpirationInDays: 30,
        NoncurrentVersionExpiration: { NoncurrentDays: 30 },
        ExpiredObjectDeleteMarker: Match.absent(),
      },
      'chainyard-production-backups': {
        ExpirationInDays: Match.absent(),
        NoncurrentVersionExpiration: { NoncurrentDays: 90 },
        ExpiredObjectDeleteMarker: true,
      },
    };
    for (const name of Object.keys(lifecycles)) production.hasResourceProperties(BUCKET, rulesOf(name));
  });

  it('outlive their stack with their policies, unless the file says that data may go', () => {
    const gone = dataOf('staging', unprotected);
    for (const type of [BUCKET, 'AWS::S3::BucketPolicy']) {
      for (const [, { DeletionPolicy }] of resourcesOf(production, type))
        expect(DeletionPolicy).toBe('RetainExceptOnCreate');
      for (const [, { DeletionPolicy }] of resourcesOf(gone, type)) expect(DeletionPolicy).toBe('Delete');
    }
  });
});
