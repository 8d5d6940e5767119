import type { MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { clusterName } from '../../../lib/contract/cloud-names';
import { databaseIdentifier } from '../../../lib/contract/store-names';
import { expect, same } from '../../live/support/report';
import { type Checks, type Cloud, idOf, idsOf, recorded } from '../cloud';
import { ACCOUNT } from '../emulator';

/** Alarms of an environment. */
async function alarmsOf(cloud: Cloud): Promise<MetricAlarm[]> {
  const names = idsOf(cloud, 'AWS::CloudWatch::Alarm');
  const { MetricAlarms = [] } = await cloud.aws.cloudWatch.describeAlarms({ AlarmNames: names, MaxRecords: 100 });
  same('alarms', MetricAlarms.length, names.length);
  return MetricAlarms;
}

/** What must be watched, by the dimension that says which it is. */
function watched(cloud: Cloud): [dimension: string, values: readonly string[]][] {
  const { name, aws } = cloud.environment;
  const nodes = idsOf(cloud, 'AWS::ElastiCache::ReplicationGroup').flatMap((id) =>
    Array.from({ length: 1 + (aws.cache?.replicas ?? 0) }, (_, index) => `${id}-00${index + 1}`),
  );
  return [
    ['ClusterName', [clusterName(name)]],
    ['DBInstanceIdentifier', aws.database === undefined ? [] : [databaseIdentifier(name)]],
    ['CacheClusterId', nodes],
    ['NatGatewayId', idsOf(cloud, 'AWS::EC2::NatGateway')],
    ['BackupVaultName', idsOf(cloud, 'AWS::Backup::BackupVault')],
  ];
}

/** Alarms and the budget. */
export const monitoringChecks: Checks = {
  'alarms watch what there is': async (cloud) => {
    const dimensions = (await alarmsOf(cloud)).flatMap(({ Dimensions = [] }) => Dimensions);
    for (const [dimension, values] of watched(cloud)) {
      const got = new Set(dimensions.filter(({ Name }) => Name === dimension).map(({ Value = '' }) => Value));
      same(dimension, [...got].sort(), values.toSorted());
    }
  },
  'people are told of alarms': async (cloud) => {
    const { emails } = cloud.environment.aws.alarms;
    const told = recorded(cloud, 'AWS::SNS::Subscription').map(({ Protocol, Endpoint }) => `${Protocol} ${Endpoint}`);
    same('subscriptions', told.sort(), emails.map((address) => `email ${address}`).sort());
    const actions = emails.length === 0 ? [] : [idOf(cloud, 'AWS::SNS::Topic')];
    for (const { AlarmName, AlarmActions = [] } of await alarmsOf(cloud)) {
      same(`actions of ${AlarmName}`, AlarmActions, actions);
    }
  },
  'the budget is that of the environment, for what is spent and what is forecast': async (cloud) => {
    const { budget } = cloud.environment.aws;
    const ids = idsOf(cloud, 'AWS::Budgets::Budget');
    same('budgets', ids.length, budget === undefined ? 0 : 1);
    const [BudgetName] = ids;
    if (budget === undefined || BudgetName === undefined) return;
    const asked = { AccountId: ACCOUNT, BudgetName };
    const { Budget } = await cloud.aws.budgets.describeBudget(asked);
    same('a month', [Number(Budget?.BudgetLimit?.Amount), Budget?.BudgetLimit?.Unit], [budget.monthly, 'USD']);
    same('of what', Budget?.CostFilters?.TagKeyValue, [`user:environment$${cloud.environment.name}`]);
    const { Notifications = [] } = await cloud.aws.budgets.describeNotificationsForBudget(asked);
    const told = Notifications.map(({ NotificationType, Threshold }) => `${NotificationType} ${Threshold}`).sort();
    expect(told.includes(`ACTUAL ${budget.alertAt}`), `nobody is told at ${budget.alertAt} %: ${told}`);
    expect(
      told.some((each) => each.startsWith('FORECASTED')),
      `nobody is told of a forecast: ${told}`,
    );
  },
};
