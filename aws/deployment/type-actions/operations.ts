import type { TypeActions } from '.';

/** Keys, logs, backups, alarms and the budget. */
export const operationsTypes: TypeActions = {
  'AWS::Backup::BackupPlan': {
    backup: 'CreateBackupPlan DeleteBackupPlan GetBackupPlan ListTags TagResource UntagResource UpdateBackupPlan',
    iam: 'PassRole',
  },
  'AWS::Backup::BackupSelection': {
    backup: 'CreateBackupSelection DeleteBackupSelection GetBackupSelection',
    iam: 'CreateServiceLinkedRole GetRole PassRole',
  },
  // Without locks, news of backups, and Mount, another name of MountCapsule that IAM does not know.
  'AWS::Backup::BackupVault': {
    'backup-storage': 'MountCapsule',
    backup: `CreateBackupVault DeleteBackupVault DeleteBackupVaultAccessPolicy DeleteBackupVaultNotifications
      DescribeBackupVault GetBackupVaultAccessPolicy GetBackupVaultNotifications ListTags PutBackupVaultAccessPolicy
      TagResource UntagResource`,
    kms: 'CreateGrant Decrypt DescribeKey GenerateDataKey RetireGrant',
  },
  'AWS::CloudWatch::Alarm': {
    cloudwatch: 'DeleteAlarms DescribeAlarms ListTagsForResource PutMetricAlarm TagResource UntagResource',
  },
  'AWS::KMS::Key': {
    kms: `CreateKey DescribeKey DisableKey DisableKeyRotation EnableKey EnableKeyRotation GetKeyPolicy
      GetKeyRotationStatus ListResourceTags PutKeyPolicy ScheduleKeyDeletion TagResource UntagResource
      UpdateKeyDescription`,
  },
  // Without logs that go to buckets or Firehose, and what hides parts of them.
  'AWS::Logs::LogGroup': {
    logs: `AssociateKmsKey CreateLogDelivery CreateLogGroup DeleteLogGroup DeleteRetentionPolicy DescribeLogGroups
      DescribeResourcePolicies DisassociateKmsKey GetDataProtectionPolicy ListTagsForResource PutResourcePolicy
      PutRetentionPolicy TagResource UntagResource`,
  },
  'AWS::SNS::Subscription': {
    iam: 'GetRole PassRole',
    sns: 'GetSubscriptionAttributes SetSubscriptionAttributes Subscribe Unsubscribe',
  },
  // Without what hides parts of messages.
  'AWS::SNS::Topic': {
    iam: 'GetRole PassRole',
    sns: `CreateTopic DeleteTopic GetDataProtectionPolicy GetTopicAttributes ListSubscriptionsByTopic
      ListTagsForResource SetTopicAttributes Subscribe TagResource Unsubscribe UntagResource`,
  },
  'AWS::SNS::TopicPolicy': {
    sns: 'SetTopicAttributes',
  },
};
