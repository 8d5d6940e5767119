import { Stack, Token, Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Allowance } from './allowance';

/** The document of a policy, statement by statement in the order of the data. */
export function policyDocument(allowances: readonly Allowance[]): iam.PolicyDocument {
  const statements = allowances.map(
    ({ sid, effect = 'Allow', actions, resources, conditions }) =>
      new iam.PolicyStatement({
        sid,
        effect: iam.Effect[effect === 'Deny' ? 'DENY' : 'ALLOW'],
        actions: [...actions],
        resources: [...resources],
        conditions,
      }),
  );
  return new iam.PolicyDocument({ statements, minimize: false });
}

/** Tells the checks of cdk-nag why a policy names some actions and resources by a pattern only. */
export function acknowledgePatterns(construct: Construct, allowances: readonly Allowance[]): void {
  for (const { effect, actions, resources, because } of allowances) {
    if (effect === 'Deny' || because === undefined) continue;
    const found = [
      ...actions.map((action) => `Action::${action}`),
      ...resources.map((resource) => `Resource::${withoutTokens(construct, resource)}`),
    ];
    for (const finding of found.filter((text) => text.includes('*')))
      Validations.of(construct).acknowledge({ id: `AwsSolutions-IAM5[${finding}]`, reason: because });
  }
}

/** cdk-nag writes the account of the credentials as `<AWS::AccountId>`. */
function withoutTokens(construct: Construct, arn: string): string {
  const { account } = Stack.of(construct);
  return Token.isUnresolved(account) ? arn.replaceAll(account, '<AWS::AccountId>') : arn;
}
