import * as budgets from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { CloudEnvironment } from '../cloud-environment';

type BudgetSection = NonNullable<CloudEnvironment['aws']['budget']>;

/**
 * What a month may cost of everything with the tag of the environment. People are told by AWS Budgets itself, which
 * needs no confirmation. It stops nothing, and learns of costs hours later, of forecasts after some weeks of use.
 *
 * @see https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-best-practices.html
 */
export function addBudget(scope: Construct, environment: string, { monthly, alertAt, emails }: BudgetSection): void {
  const subscribers = emails.map((address) => ({ subscriptionType: 'EMAIL', address }));
  const notification = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
    subscribers,
  });
  new budgets.CfnBudget(scope, 'Budget', {
    budget: {
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: monthly, unit: 'USD' },
      // So AWS Budgets writes a tag that people define: user:<key>$<value>.
      costFilters: { TagKeyValue: [`user:environment$${environment}`] },
    },
    notificationsWithSubscribers: [notification('ACTUAL', alertAt), notification('FORECASTED', 100)],
  });
}
