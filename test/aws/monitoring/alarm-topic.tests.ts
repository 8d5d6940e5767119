import { Match } from 'aws-cdk-lib/assertions';
import { alarmsIn, monitoringOf } from './monitoring';

const template = monitoringOf('production');
const ofThisAccount = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };
const cloudWatch = { Service: 'cloudwatch.amazonaws.com' };

test('each person is told by e-mail', () => {
  const subscriptions = Object.values(template.findResources('AWS::SNS::Subscription'));
  expect(subscriptions.map(({ Properties }) => [Properties.Protocol, Properties.Endpoint])).toEqual([
    ['email', 'operators@example.com'],
    ['email', 'on-call@example.com'],
  ]);
});

test('CloudWatch publishes to the topic, for alarms of this account, and by TLS only', () => {
  template.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: {
      Statement: [
        Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        Match.objectLike({
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: cloudWatch,
          Resource: { Ref: Match.stringLikeRegexp('^Alarms') },
          Condition: ofThisAccount,
        }),
      ],
    },
  });
});

test('CloudWatch uses the key of the topic, without which alarms get lost', () => {
  template.hasResourceProperties('AWS::SNS::Topic', {
    KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^AlarmsKey'), 'Arn'] },
  });
  template.hasResourceProperties('AWS::KMS::Key', {
    EnableKeyRotation: true,
    KeyPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
          Principal: cloudWatch,
          Condition: ofThisAccount,
        }),
      ]),
    },
  });
});

test('where nobody is told there is neither topic nor key, and alarms show in the console', () => {
  const silent = monitoringOf('production', { aws: { alarms: { emails: [] } } });
  silent.resourceCountIs('AWS::SNS::Topic', 0);
  silent.resourceCountIs('AWS::KMS::Key', 0);
  const alarms = Object.values(alarmsIn(silent));
  expect(alarms).toHaveLength(Object.keys(alarmsIn(template)).length);
  for (const { AlarmActions } of alarms) expect(AlarmActions).toBeUndefined();
});
