import { controlPlaneLogGroup, stackName } from '../../../lib/contract/cloud-names';
import { databaseLogGroup, databaseLogs } from '../../../lib/contract/store-names';
import { vaultName } from '../../backup/vault-name';
import type { Allowance } from '../../iam/allowance';
import type { Place } from '../../iam/place';
import { ownedByNoOther } from '../../iam/tag-conditions';
import { bootstrapVersion } from '../bootstrap';
import { neededActions, otherActions } from '../type-actions/needed';

/** Of logs, what takes no resource. */
const DELIVERING = '*LogDelivery ListLogDeliveries DescribeLogGroups DescribeResourcePolicies PutResourcePolicy';

/** Of topics, what takes no resource. */
const SUBSCRIBING = 'GetSubscriptionAttributes SetSubscriptionAttributes Unsubscribe';

/** Makes and changes logs, backups, alarms and the budget, and reads what stacks ask for. */
export function operationsExecution(place: Place): Allowance[] {
  const { arn, globalArn, stackArns, region, environment } = place;
  const { name } = environment;
  const named = 'CloudFormation adds characters to names';
  return [
    {
      sid: 'ChangeLogGroups',
      actions: otherActions('logs', DELIVERING),
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
      actions: neededActions('logs', DELIVERING),
      resources: ['*'],
      conditions: { StringEquals: { 'aws:RequestedRegion': region } },
      because: 'Deliveries of logs and their policies take no resource',
    },
    {
      sid: 'ChangeTopics',
      actions: otherActions('sns', SUBSCRIBING),
      resources: [arn('sns', `${name}-monitoring-*`)],
      because: named,
    },
    {
      sid: 'ChangeSubscriptions',
      actions: neededActions('sns', SUBSCRIBING),
      resources: ['*'],
      conditions: { StringEquals: { 'aws:RequestedRegion': region } },
      because: 'These actions take no resource',
    },
    {
      sid: 'ChangeAlarms',
      actions: otherActions('cloudwatch', 'DescribeAlarms'),
      resources: [arn('cloudwatch', `alarm:${name}-monitoring-*`)],
      because: named,
    },
    {
      sid: 'SeeAlarms',
      actions: neededActions('cloudwatch', 'DescribeAlarms'),
      resources: [arn('cloudwatch', 'alarm:*')],
      because: 'Asking for an alarm by a list of names is asking for any',
    },
    {
      sid: 'ChangeTheBudget',
      actions: neededActions('budgets'),
      resources: [globalArn('budgets', 'budget/*')],
      conditions: ownedByNoOther(name),
      because: 'CloudFormation names the budget; its tag says whose it is',
    },
    {
      sid: 'ChangeBackups',
      actions: neededActions('backup'),
      resources: [arn('backup', `backup-vault:${vaultName(name)}`), arn('backup', 'backup-plan:*')],
      conditions: ownedByNoOther(name),
      because: 'AWS Backup gives ids to plans; their tags say whose they are',
    },
    {
      sid: 'StoreBackups',
      actions: neededActions('backup-storage'),
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
