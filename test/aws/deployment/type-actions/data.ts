import type { TypeActions } from '.';

/** Stores, secrets and parameters. */
export const dataTypes: TypeActions = {
  'AWS::ElastiCache::ReplicationGroup': {
    elasticache: `AddTagsToResource CreateCacheCluster CreateReplicationGroup CreateSnapshot DecreaseReplicaCount
      DeleteCacheCluster DeleteReplicationGroup DescribeCacheClusters DescribeReplicationGroups IncreaseReplicaCount
      ListTagsForResource ModifyReplicationGroup ModifyReplicationGroupShardConfiguration RemoveTagsFromResource`,
    firehose: 'PutRecord PutRecordBatch TagDeliveryStream',
    iam: 'CreateServiceLinkedRole',
    kms: 'CreateGrant Decrypt DescribeKey Encrypt GenerateDataKey',
    logs: `CreateLogDelivery CreateLogStream DeleteLogDelivery GetLogDelivery ListLogDeliveries PutLogEvents
      UpdateLogDelivery`,
    s3: 'GetObject',
  },
  'AWS::ElastiCache::SubnetGroup': {
    elasticache: `AddTagsToResource CreateCacheSubnetGroup DeleteCacheSubnetGroup DescribeCacheSubnetGroups ListTagsForResource
      ModifyCacheSubnetGroup RemoveTagsFromResource`,
  },
  'AWS::ElastiCache::User': {
    elasticache: `AddTagsToResource CreateUser DeleteUser DescribeUsers ListTagsForResource ModifyUser RemoveTagsFromResource`,
  },
  'AWS::ElastiCache::UserGroup': {
    elasticache: `AddTagsToResource CreateUserGroup DeleteUserGroup DescribeUserGroups ListTagsForResource ModifyReplicationGroup
      ModifyUserGroup RemoveTagsFromResource`,
  },
  'AWS::RDS::DBInstance': {
    ec2: `DescribeAccountAttributes DescribeAvailabilityZones DescribeInternetGateways DescribeSecurityGroups
      DescribeSubnets DescribeVpcAttribute DescribeVpcs`,
    iam: 'CreateServiceLinkedRole GetRole ListRoles PassRole',
    kms: 'CreateGrant DescribeKey',
    rds: `AddRoleToDBInstance AddTagsToResource CreateDBInstance CreateDBInstanceReadReplica CreateDBSnapshot
      DeleteDBInstance DescribeDBClusters DescribeDBClusterSnapshots DescribeDBEngineVersions
      DescribeDBInstanceAutomatedBackups DescribeDBInstances DescribeDBParameterGroups DescribeDBSnapshots
      DescribeEvents ModifyDBInstance PromoteReadReplica RebootDBInstance RemoveRoleFromDBInstance
      RemoveTagsFromResource RestoreDBInstanceFromDBSnapshot RestoreDBInstanceToPointInTime
      StartDBInstanceAutomatedBackupsReplication StopDBInstanceAutomatedBackupsReplication`,
    secretsmanager: 'CreateSecret TagResource',
  },
  'AWS::RDS::DBParameterGroup': {
    iam: 'CreateServiceLinkedRole',
    rds: `AddTagsToResource CreateDBParameterGroup DeleteDBParameterGroup DescribeDBParameterGroups DescribeDBParameters
      DescribeEngineDefaultParameters ListTagsForResource ModifyDBParameterGroup RemoveTagsFromResource
      ResetDBParameterGroup`,
  },
  'AWS::RDS::DBSubnetGroup': {
    iam: 'CreateServiceLinkedRole',
    rds: `AddTagsToResource CreateDBSubnetGroup DeleteDBSubnetGroup DescribeDBSubnetGroups ListTagsForResource
      ModifyDBSubnetGroup RemoveTagsFromResource`,
  },
  'AWS::S3::Bucket': {
    iam: 'PassRole',
    s3: `CreateBucket CreateBucketMetadataTableConfiguration DeleteBucket DeleteBucketAnalyticsConfiguration
      DeleteBucketCors DeleteBucketEncryption DeleteBucketLifecycle DeleteBucketMetadataTableConfiguration
      DeleteBucketMetricsConfiguration DeleteBucketReplication DeleteBucketTagging DeleteBucketWebsite DeleteObject
      GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAcl GetBucketCORS GetBucketLogging
      GetBucketMetadataTableConfiguration GetBucketNotification GetBucketObjectLockConfiguration
      GetBucketOwnershipControls GetBucketPublicAccessBlock GetBucketTagging GetBucketVersioning GetBucketWebsite
      GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration
      GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration ListBucket
      PutAccelerateConfiguration PutAnalyticsConfiguration PutBucketAcl PutBucketCORS PutBucketLogging
      PutBucketNotification PutBucketObjectLockConfiguration PutBucketOwnershipControls PutBucketPublicAccessBlock
      PutBucketReplication PutBucketTagging PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration
      PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration PutMetricsConfiguration
      PutObjectAcl PutObjectLockConfiguration PutReplicationConfiguration`,
    s3tables: `CreateNamespace CreateTable GetTable GetTableMetadataLocation PutTablePolicy UpdateTableMetadataLocation`,
  },
  'AWS::S3::BucketPolicy': {
    s3: 'DeleteBucketPolicy GetBucketPolicy PutBucketPolicy',
  },
  'AWS::SSM::Parameter': {
    ssm: 'AddTagsToResource DeleteParameter GetParameters ListTagsForResource PutParameter RemoveTagsFromResource',
  },
  'AWS::SecretsManager::Secret': {
    secretsmanager: `CreateSecret DeleteSecret DescribeSecret GetRandomPassword GetSecretValue RemoveRegionsFromReplication
      ReplicateSecretToRegions TagResource UntagResource UpdateSecret`,
  },
};
