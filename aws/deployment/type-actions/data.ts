import type { TypeActions } from '.';

/** Stores, secrets and parameters. */
export const dataTypes: TypeActions = {
  // Without shards, a machine alone, and logs that go to Firehose or are read from buckets.
  'AWS::ElastiCache::ReplicationGroup': {
    elasticache: `AddTagsToResource CreateReplicationGroup CreateSnapshot DecreaseReplicaCount DeleteReplicationGroup
      DescribeCacheClusters DescribeReplicationGroups IncreaseReplicaCount ListTagsForResource ModifyReplicationGroup
      RemoveTagsFromResource`,
    iam: 'CreateServiceLinkedRole',
    kms: 'CreateGrant Decrypt DescribeKey Encrypt GenerateDataKey',
    logs: 'CreateLogDelivery DeleteLogDelivery GetLogDelivery ListLogDeliveries UpdateLogDelivery',
  },
  'AWS::ElastiCache::SubnetGroup': {
    elasticache: `AddTagsToResource CreateCacheSubnetGroup DeleteCacheSubnetGroup DescribeCacheSubnetGroups
      ListTagsForResource ModifyCacheSubnetGroup RemoveTagsFromResource`,
  },
  'AWS::ElastiCache::User': {
    elasticache: `AddTagsToResource CreateUser DeleteUser DescribeUsers ListTagsForResource ModifyUser
      RemoveTagsFromResource`,
  },
  'AWS::ElastiCache::UserGroup': {
    elasticache: `AddTagsToResource CreateUserGroup DeleteUserGroup DescribeUserGroups ListTagsForResource
      ModifyReplicationGroup ModifyUserGroup RemoveTagsFromResource`,
  },
  // Without read replicas, restored databases, backups in other regions and roles of a database.
  'AWS::RDS::DBInstance': {
    ec2: `DescribeAccountAttributes DescribeAvailabilityZones DescribeInternetGateways DescribeSecurityGroups
      DescribeSubnets DescribeVpcAttribute DescribeVpcs`,
    iam: 'CreateServiceLinkedRole GetRole ListRoles PassRole',
    kms: 'CreateGrant DescribeKey',
    rds: `AddTagsToResource CreateDBInstance CreateDBSnapshot DeleteDBInstance DescribeDBClusters
      DescribeDBClusterSnapshots DescribeDBEngineVersions DescribeDBInstanceAutomatedBackups DescribeDBInstances
      DescribeDBParameterGroups DescribeDBSnapshots DescribeEvents ModifyDBInstance RebootDBInstance
      RemoveTagsFromResource`,
    secretsmanager: 'CreateSecret TagResource',
  },
  'AWS::RDS::DBParameterGroup': {
    iam: 'CreateServiceLinkedRole',
    rds: `AddTagsToResource CreateDBParameterGroup DeleteDBParameterGroup DescribeDBParameterGroups
      DescribeDBParameters DescribeEngineDefaultParameters ListTagsForResource ModifyDBParameterGroup
      RemoveTagsFromResource ResetDBParameterGroup`,
  },
  'AWS::RDS::DBSubnetGroup': {
    iam: 'CreateServiceLinkedRole',
    rds: `AddTagsToResource CreateDBSubnetGroup DeleteDBSubnetGroup DescribeDBSubnetGroups ListTagsForResource
      ModifyDBSubnetGroup RemoveTagsFromResource`,
  },
  // Without web sites, other origins, access lists, logs, replicas, acceleration, analytics, metrics, notices,
  // inventories, tiers, tables, object locks and objects; and three names that IAM does not know, since it asks for
  // Put… where encryption, lifecycle rules or tags are deleted.
  'AWS::S3::Bucket': {
    iam: 'PassRole',
    s3: `CreateBucket DeleteBucket GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAcl GetBucketCORS
      GetBucketLogging GetBucketMetadataTableConfiguration GetBucketNotification GetBucketObjectLockConfiguration
      GetBucketOwnershipControls GetBucketPublicAccessBlock GetBucketTagging GetBucketVersioning GetBucketWebsite
      GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration
      GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration ListBucket
      PutBucketOwnershipControls PutBucketPublicAccessBlock PutBucketTagging PutBucketVersioning
      PutEncryptionConfiguration PutLifecycleConfiguration`,
  },
  'AWS::S3::BucketPolicy': {
    s3: 'DeleteBucketPolicy GetBucketPolicy PutBucketPolicy',
  },
  'AWS::SSM::Parameter': {
    ssm: 'AddTagsToResource DeleteParameter GetParameters ListTagsForResource PutParameter RemoveTagsFromResource',
  },
  // Without other regions; and without GetSecretValue, which reading and updating list: properties with the value are
  // write-only, and what chance makes at the start is never made again.
  'AWS::SecretsManager::Secret': {
    secretsmanager: 'CreateSecret DeleteSecret DescribeSecret GetRandomPassword TagResource UntagResource UpdateSecret',
  },
};
