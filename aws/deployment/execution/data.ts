import { databaseIdentifier } from '../../../lib/contract/store-names';
import { actions } from '../../iam/actions';
import type { Allowance } from '../../iam/allowance';
import type { Place } from '../../iam/place';

/** Makes and changes the database, the cache, the buckets, secrets and parameters. */
export function dataExecution({ arn, bucketArn, region, environment: { name, aws } }: Place): Allowance[] {
  const buckets = Object.values(aws.buckets).map((bucket) => bucketArn(bucket.name));
  return [
    {
      sid: 'ChangeTheDatabase',
      actions: databaseChanges,
      resources: [
        ...['pg', 'subgrp', 'snapshot'].map((kind) => arn('rds', `${kind}:${name}-data-*`)),
        arn('rds', `*:${databaseIdentifier(name)}*`),
        // Of option groups, RDS gives each engine one of its own.
        arn('rds', 'og:default:*'),
      ],
      because: 'CloudFormation adds characters to names, and RDS makes what goes with a database',
    },
    {
      sid: 'SeeDatabases',
      actions: databaseReads,
      resources: ['*'],
      conditions: { StringEquals: { 'aws:RequestedRegion': region } },
      because: 'These actions list and describe, most of them without a resource',
    },
    {
      sid: 'ChangeTheCache',
      actions: cacheChanges,
      resources: [arn('elasticache', '*')],
      because: 'CloudFormation gives caches ids without the name of the stack; the account and the region are named',
    },
    ...(buckets.length > 0 ? [{ sid: 'ChangeBuckets', actions: bucketChanges, resources: buckets }] : []),
    {
      sid: 'ChangeSecrets',
      actions: secretChanges,
      resources: [arn('secretsmanager', `secret:/${name}/*`), arn('secretsmanager', `secret:/offline.${name}/*`)],
      because: 'Systems name their secrets below the name of the environment, and Secrets Manager adds six characters',
    },
    {
      sid: 'MakeTheSecretOfTheDatabase',
      actions: actions('secretsmanager', 'CreateSecret TagResource'),
      resources: [arn('secretsmanager', 'secret:rds!*')],
      because: 'RDS names the secret of its master user, and asks whether who makes the database may make it',
    },
    {
      sid: 'MakePasswords',
      actions: ['secretsmanager:GetRandomPassword'],
      resources: ['*'],
      because: 'This action takes no resource',
    },
    {
      sid: 'ChangeParameters',
      actions: parameterChanges,
      resources: [arn('ssm', `parameter/${name}/*`)],
      because: 'Parameters are named below the name of the environment',
    },
  ];
}

const databaseChanges = actions(
  'rds',
  `CreateDBInstance DeleteDBInstance ModifyDBInstance RebootDBInstance CreateDBSnapshot
   CreateDBParameterGroup DeleteDBParameterGroup ModifyDBParameterGroup ResetDBParameterGroup
   CreateDBSubnetGroup DeleteDBSubnetGroup ModifyDBSubnetGroup
   AddTagsToResource RemoveTagsFromResource`,
);

const databaseReads = actions(
  'rds',
  `DescribeDBClusters DescribeDBClusterSnapshots DescribeDBEngineVersions DescribeDBInstanceAutomatedBackups
   DescribeDBInstances DescribeDBParameterGroups DescribeDBParameters DescribeDBSnapshots DescribeDBSubnetGroups
   DescribeEngineDefaultParameters DescribeEvents ListTagsForResource`,
);

const cacheChanges = actions(
  'elasticache',
  `CreateReplicationGroup DeleteReplicationGroup DescribeReplicationGroups ModifyReplicationGroup
   IncreaseReplicaCount DecreaseReplicaCount CreateSnapshot DescribeCacheClusters
   CreateCacheSubnetGroup DeleteCacheSubnetGroup DescribeCacheSubnetGroups ModifyCacheSubnetGroup
   CreateUser DeleteUser DescribeUsers ModifyUser
   CreateUserGroup DeleteUserGroup DescribeUserGroups ModifyUserGroup
   AddTagsToResource ListTagsForResource RemoveTagsFromResource`,
);

const bucketChanges = actions(
  's3',
  `CreateBucket DeleteBucket ListBucket DeleteBucketPolicy GetBucketPolicy PutBucketPolicy
   GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAcl GetBucketCORS GetBucketLogging
   GetBucketMetadataTableConfiguration GetBucketNotification GetBucketObjectLockConfiguration
   GetBucketOwnershipControls GetBucketPublicAccessBlock GetBucketTagging GetBucketVersioning GetBucketWebsite
   GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration
   GetMetricsConfiguration GetReplicationConfiguration
   PutBucketOwnershipControls PutBucketPublicAccessBlock PutBucketTagging PutBucketVersioning
   PutEncryptionConfiguration PutLifecycleConfiguration`,
);

const secretChanges = actions(
  'secretsmanager',
  'CreateSecret DeleteSecret DescribeSecret GetSecretValue UpdateSecret TagResource UntagResource',
);

const parameterChanges = actions(
  'ssm',
  'AddTagsToResource DeleteParameter GetParameters ListTagsForResource PutParameter RemoveTagsFromResource',
);
