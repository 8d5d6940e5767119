import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** Who publishes alarms. Without both rights, on the topic and on its key, they get lost without a word. */
const CLOUDWATCH = 'cloudwatch.amazonaws.com';

/**
 * The topic that alarms are told to.
 *
 * @param emails each must confirm once
 * @returns undefined where nobody is told: alarms show in the console all the same, and a key costs money
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
 */
export function alarmTopic(scope: Construct, environment: string, emails: readonly string[]): sns.Topic | undefined {
  if (emails.length === 0) return undefined;
  const topic = new sns.Topic(scope, 'Alarms', {
    displayName: `Alarms of ${environment}`,
    masterKey: alarmKey(scope, environment),
    enforceSSL: true,
  });
  topic.addToResourcePolicy(allowed(scope, ['sns:Publish'], topic.topicArn));
  for (const endpoint of emails) {
    new sns.Subscription(scope, endpoint, { topic, protocol: sns.SubscriptionProtocol.EMAIL, endpoint });
  }
  return topic;
}

/** It may go with its stack, protected or not: a message is encrypted only until it is delivered. */
function alarmKey(scope: Construct, environment: string): kms.Key {
  const key = new kms.Key(scope, 'AlarmsKey', {
    description: `Alarms of ${environment}`,
    enableKeyRotation: true,
    pendingWindow: Duration.days(7),
    removalPolicy: RemovalPolicy.DESTROY,
  });
  // In the policy of a key, * is the key.
  key.addToResourcePolicy(allowed(scope, ['kms:Decrypt', 'kms:GenerateDataKey*'], '*'));
  return key;
}

/** Only for alarms of this account: others could name the topic as theirs. */
const allowed = (scope: Construct, actions: string[], resource: string): iam.PolicyStatement =>
  new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(CLOUDWATCH)],
    actions,
    resources: [resource],
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
  });
