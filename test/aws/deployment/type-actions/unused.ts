import { actions } from '../../../../aws/iam/actions';

/** What schemas list for features that no stack uses, by the feature. */
const features: readonly { readonly feature: string; readonly of: readonly string[] }[] = [
  {
    feature: 'Users and groups of IAM: there are roles only',
    of: actions('iam', 'GetUserPolicy PutUserPolicy DeleteUserPolicy GetGroupPolicy PutGroupPolicy DeleteGroupPolicy'),
  },
  { feature: 'Roles without a boundary, which nobody may make', of: ['iam:DeleteRolePermissionsBoundary'] },
  {
    feature: 'EKS Auto Mode and certificate authorities of one’s own',
    of: actions(
      'iam',
      `AddRoleToInstanceProfile CreateInstanceProfile DeleteInstanceProfile GetInstanceProfile
       RemoveRoleFromInstanceProfile TagInstanceProfile`,
    ).concat('eks:ActivateCertificateAuthority'),
  },
  {
    feature: 'VPN gateways, addresses of other accounts, IPv6, dedicated machines and encryption controls of a VPC',
    of: actions(
      'ec2',
      `AttachVpnGateway DetachVpnGateway AcceptAddressTransfer AssociateSubnetCidrBlock DisassociateSubnetCidrBlock
       ModifyVpcTenancy CreateVpcEncryptionControl`,
    ),
  },
  {
    feature: 'NAT gateways with several or private addresses',
    of: actions(
      'ec2',
      `AssignPrivateNatGatewayAddress AssociateNatGatewayAddress DisassociateNatGatewayAddress
       UnassignPrivateNatGatewayAddress`,
    ),
  },
  {
    feature: 'Endpoints of VPC Lattice and of other regions',
    of: actions(
      'vpc-lattice',
      'CreateServiceNetworkVpcEndpointAssociation DescribeServiceNetworkVpcEndpointAssociation',
    ).concat('vpce:AllowMultiRegion'),
  },
  {
    feature: 'Logs that go to buckets or Firehose, and what hides parts of them',
    of: [
      ...actions('firehose', 'PutRecord PutRecordBatch TagDeliveryStream'),
      ...actions('logs', 'DeleteDataProtectionPolicy PutDataProtectionPolicy CreateLogStream PutLogEvents'),
      ...actions('s3', 'REST.PUT.OBJECT GetObject'),
    ],
  },
  {
    feature: 'Flow logs that go to buckets',
    of: ['AWS::EC2::FlowLog s3:GetBucketPolicy', 'AWS::EC2::FlowLog s3:PutBucketPolicy'],
  },
  {
    feature: 'Read replicas, restored databases, backups in other regions and roles of a database',
    of: actions(
      'rds',
      `AddRoleToDBInstance RemoveRoleFromDBInstance CreateDBInstanceReadReplica PromoteReadReplica
       RestoreDBInstanceFromDBSnapshot RestoreDBInstanceToPointInTime
       StartDBInstanceAutomatedBackupsReplication StopDBInstanceAutomatedBackupsReplication`,
    ),
  },
  {
    feature: 'Caches in shards, and those of one machine alone',
    of: actions('elasticache', 'CreateCacheCluster DeleteCacheCluster ModifyReplicationGroupShardConfiguration'),
  },
  {
    feature: 'Secrets in other regions',
    of: actions('secretsmanager', 'RemoveRegionsFromReplication ReplicateSecretToRegions'),
  },
  { feature: 'Another name of backup-storage:MountCapsule, which IAM does not know', of: ['backup-storage:Mount'] },
  { feature: 'Data protection of topics', of: ['sns:PutDataProtectionPolicy'] },
  {
    feature: 'Vaults that are locked or tell of their backups',
    of: actions(
      'backup',
      'DeleteBackupVaultLockConfiguration PutBackupVaultLockConfiguration PutBackupVaultNotifications',
    ),
  },
  {
    feature:
      'Web sites, other origins, access lists, logs, replicas, acceleration, analytics, metrics and notices of buckets',
    of: actions(
      's3',
      `DeleteBucketWebsite PutBucketWebsite DeleteBucketCors PutBucketCORS PutBucketAcl PutObjectAcl PutBucketLogging
       DeleteBucketReplication PutBucketReplication PutReplicationConfiguration PutAccelerateConfiguration
       DeleteBucketAnalyticsConfiguration PutAnalyticsConfiguration DeleteBucketMetricsConfiguration
       PutMetricsConfiguration PutBucketNotification`,
    ),
  },
  {
    feature: 'Inventories, tiers, tables, object locks and objects of buckets',
    of: [
      ...actions(
        's3',
        `PutInventoryConfiguration PutIntelligentTieringConfiguration CreateBucketMetadataTableConfiguration
         DeleteBucketMetadataTableConfiguration PutBucketObjectLockConfiguration PutObjectLockConfiguration
         DeleteObject`,
      ),
      ...actions(
        's3tables',
        `CreateNamespace CreateTable GetTable GetTableMetadataLocation PutTablePolicy
         UpdateTableMetadataLocation`,
      ),
    ],
  },
  {
    feature: 'Buckets that stop encrypting, forgetting or being tagged: IAM knows other actions by these names',
    of: actions('s3', 'DeleteBucketEncryption DeleteBucketLifecycle DeleteBucketTagging'),
  },
];

/** The feature that an action is for; of one type alone where that stands before it. */
export const unused: Readonly<Record<string, string>> = Object.fromEntries(
  features.flatMap(({ feature, of }) => of.map((action) => [action, feature])),
);
