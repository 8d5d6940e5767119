import { controlPlaneLogGroup, stackName } from '../../../lib/contract/cloud-names';
import { databaseLogGroup, databaseLogs } from '../../../lib/contract/store-names';
import { vaultName } from '../../backup/vault-name';
import { actions } from '../../iam/actions';
import type { Allowance } from '../../iam/allowance';
import type { Place } from '../../iam/place';
import { bootstrapVersion } from '../bootstrap';

/** Makes and changes keys, logs, backups, alarms and the budget, and reads what stacks ask for. */
export function operationsExecution(place: Place): Allowance[] {
  const { arn, globalArn, stackArns, region, environment } = place;
  const { name } = environment;
  const named = 'CloudFormation adds characters to names';
  return [
    {
      sid: 'MakeKeys',
      actions: ['kms:CreateKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:RequestedRegion': region } },
      because: 'This action takes no resource',
    },
    {
      sid: 'ChangeKeys',
      actions: keyChanges,
      resources: [arn('kms', 'key/*')],
      because: 'KMS gives ids to keys; the account and the region are named',
    },
    {
      sid: 'ChangeLogGroups',
      actions: logChanges,
      resources: [
        controlPlaneLogGroup(name),
        ...databaseLogs.map((log) => databaseLogGroup(name, log)),
        `${stackName(name, 'network')}-`,
        `${stackName(name, 'data')}-`,
      ].map((group) => arn('logs', `log-group:${group}*`)),
      because: named,
    },
    {
      sid: 'DeliverLogs',
      actions: logDeliveries,
      resources: ['*'],
      conditions: { StringEquals: { 'aws:RequestedRegion': region } },
      because: 'Deliveries of logs and their policies take no resource',
    },
    { sid: 'ChangeTopics', actions: topicChanges, resources: [arn('sns', `${name}-monitoring-*`)], because: named },
    {
      sid: 'ChangeSubscriptions',
      actions: actions('sns', 'GetSubscriptionAttributes SetSubscriptionAttributes Unsubscribe'),
      resources: ['*'],
      conditions: { StringEquals: { 'aws:RequestedRegion': region } },
      because: 'These actions take no resource',
    },
    {
      sid: 'ChangeAlarms',
      actions: alarmChanges,
      resources: [arn('cloudwatch', `alarm:${name}-monitoring-*`)],
      because: named,
    },
    {
      sid: 'SeeAlarms',
      actions: ['cloudwatch:DescribeAlarms'],
      resources: [arn('cloudwatch', 'alarm:*')],
      because: 'Asking for an alarm by a list of names is asking for any',
    },
    {
      sid: 'ChangeTheBudget',
      actions: budgetChanges,
      resources: [globalArn('budgets', 'budget/*')],
      because: 'CloudFormation names the budget',
    },
    {
      sid: 'ChangeBackups',
      actions: backupChanges,
      resources: [arn('backup', `backup-vault:${vaultName(name)}`), arn('backup', 'backup-plan:*')],
      because: 'AWS Backup gives ids to plans',
    },
    {
      sid: 'StoreBackups',
      actions: ['backup-storage:MountCapsule'],
      resources: ['*'],
      because: 'This action takes no resource',
    },
    {
      sid: 'SeeOutputsOfStacks',
      actions: ['cloudformation:DescribeStacks'],
      resources: stackArns,
      because: 'Stacks read what others of the environment give out, whose ARNs end in an id',
    },
    // Every template of the CDK has it as a parameter, whose value CloudFormation reads as who makes the stack.
    { sid: 'ReadVersionOfBootstrap', actions: ['ssm:GetParameters'], resources: [bootstrapVersion(place)] },
  ];
}

const keyChanges = actions(
  'kms',
  `CreateGrant Decrypt DescribeKey DisableKey DisableKeyRotation EnableKey EnableKeyRotation Encrypt GenerateDataKey
   GetKeyPolicy GetKeyRotationStatus ListResourceTags PutKeyPolicy RetireGrant ScheduleKeyDeletion TagResource
   UntagResource UpdateKeyDescription`,
);

const logChanges = actions(
  'logs',
  `AssociateKmsKey CreateLogGroup DeleteLogGroup DeleteRetentionPolicy DisassociateKmsKey GetDataProtectionPolicy
   ListTagsForResource PutRetentionPolicy TagResource UntagResource`,
);

const logDeliveries = actions(
  'logs',
  `CreateLogDelivery DeleteLogDelivery GetLogDelivery ListLogDeliveries UpdateLogDelivery DescribeLogGroups
   DescribeResourcePolicies PutResourcePolicy`,
);

const topicChanges = actions(
  'sns',
  `CreateTopic DeleteTopic GetDataProtectionPolicy GetTopicAttributes ListSubscriptionsByTopic ListTagsForResource
   SetTopicAttributes Subscribe TagResource UntagResource`,
);

const alarmChanges = actions('cloudwatch', 'DeleteAlarms ListTagsForResource PutMetricAlarm TagResource UntagResource');

const budgetChanges = actions('budgets', 'ListTagsForResource ModifyBudget TagResource UntagResource ViewBudget');

const backupChanges = actions(
  'backup',
  `CreateBackupVault DeleteBackupVault DescribeBackupVault
   DeleteBackupVaultAccessPolicy GetBackupVaultAccessPolicy PutBackupVaultAccessPolicy
   DeleteBackupVaultNotifications GetBackupVaultNotifications
   CreateBackupPlan DeleteBackupPlan GetBackupPlan UpdateBackupPlan
   CreateBackupSelection DeleteBackupSelection GetBackupSelection ListTags TagResource UntagResource`,
);
