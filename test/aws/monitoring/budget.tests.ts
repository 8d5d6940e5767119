import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { stacksOf, templateOf } from '../stacks';
import { monitoringOf } from './monitoring';

const subscribers = [{ Address: 'operators@example.com', SubscriptionType: 'EMAIL' }];
const told = (NotificationType: string, Threshold: number) => ({
  Notification: { NotificationType, Threshold, ThresholdType: 'PERCENTAGE', ComparisonOperator: 'GREATER_THAN' },
  Subscribers: subscribers,
});

const { monitoring } = stacksOf('perpetual-dev');
const template = templateOf(monitoring);

test('perpetual-dev has 50 USD a month: people are told at 80 % of it, and of a forecast above it', () => {
  template.hasResourceProperties('AWS::Budgets::Budget', {
    Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 50, Unit: 'USD' } },
    NotificationsWithSubscribers: [told('ACTUAL', 80), told('FORECASTED', 100)],
  });
});

test('it is for what has the tag of the environment, which AWS must be told to look at', () => {
  template.hasResourceProperties('AWS::Budgets::Budget', {
    Budget: { CostFilters: { TagKeyValue: ['user:environment$perpetual-dev'] } },
  });
  template.hasOutput('TagsOfCosts', { Value: Match.stringLikeRegexp('TagKey=environment,Status=Active') });
});

test('a budget that the control plane alone passes is told of at synthesis, and fails nothing', () => {
  const annotations = Annotations.fromStack(monitoring);
  annotations.hasInfo('*', Match.stringLikeRegexp('control plane of EKS alone costs 73 USD'));
  annotations.hasNoWarning('*', Match.anyValue());
});

test('no budget where none is asked for', () => {
  const without = monitoringOf('perpetual-dev', { aws: { budget: undefined } });
  without.resourceCountIs('AWS::Budgets::Budget', 0);
  expect(without.findOutputs('TagsOfCosts')).toEqual({});
});

test('who deploys is told how CloudWatch gets to know tags', () => {
  template.hasOutput('TagsOfMetrics', {
    Value: 'aws observabilityadmin start-telemetry-enrichment --region eu-central-1',
  });
});
