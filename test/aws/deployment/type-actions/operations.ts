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
  'AWS::Backup::BackupVault': {
    'backup-storage': 'Mount MountCapsule',
    backup: `CreateBackupVault DeleteBackupVault DeleteBackupVaultAccessPolicy DeleteBackupVaultLockConfiguration
      DeleteBackupVaultNotifications DescribeBackupVault GetBackupVaultAccessPolicy GetBackupVaultNotifications
      ListTags PutBackupVaultAccessPolicy PutBackupVaultLockConfiguration PutBackupVaultNotifications TagResource
      UntagResource`,
    kms: 'CreateGrant Decrypt DescribeKey GenerateDataKey RetireGrant',
  },
  'AWS::Budgets::Budget': {
    budgets: 'ListTagsForResource ModifyBudget TagResource UntagResource ViewBudget',
  },
  'AWS::CloudWatch::Alarm': {
    cloudwatch: 'DeleteAlarms DescribeAlarms ListTagsForResource PutMetricAlarm TagResource UntagResource',
  },
  'AWS::KMS::Key': {
    kms: `CreateKey DescribeKey DisableKey DisableKeyRotation EnableKey EnableKeyRotation GetKeyPolicy
      GetKeyRotationStatus ListResourceTags PutKeyPolicy ScheduleKeyDeletion TagResource UntagResource
      UpdateKeyDescription`,
  },
  'AWS::Logs::LogGroup': {
    firehose: 'TagDeliveryStream',
    logs: `AssociateKmsKey CreateLogDelivery CreateLogGroup DeleteDataProtectionPolicy DeleteLogGroup DeleteRetentionPolicy
      DescribeLogGroups DescribeResourcePolicies DisassociateKmsKey GetDataProtectionPolicy ListTagsForResource
      PutDataProtectionPolicy PutResourcePolicy PutRetentionPolicy TagResource UntagResource`,
    s3: 'REST.PUT.OBJECT',
  },
  'AWS::SNS::Subscription': {
    iam: 'GetRole PassRole',
    sns: 'GetSubscriptionAttributes SetSubscriptionAttributes Subscribe Unsubscribe',
  },
  'AWS::SNS::Topic': {
    iam: 'GetRole PassRole',
    sns: `CreateTopic DeleteTopic GetDataProtectionPolicy GetTopicAttributes ListSubscriptionsByTopic ListTagsForResource
      PutDataProtectionPolicy SetTopicAttributes Subscribe TagResource Unsubscribe UntagResource`,
  },
  'AWS::SNS::TopicPolicy': {
    sns: 'SetTopicAttributes',
  },
};
