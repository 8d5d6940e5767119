import { Match } from 'aws-cdk-lib/assertions';
import { cloudOf } from '../stacks';
import { rolesOf } from './roles-of';

const template = rolesOf(cloudOf('rc0', { operators: ['karpenter'] }));

describe('Karpenter', () => {
  it('has a queue that is encrypted, forgets soon, and is read over TLS only', () => {
    template.hasResourceProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true, MessageRetentionPeriod: 300 });
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });

  it('hears of machines that are about to go', () => {
    const rules = Object.values(template.findResources('AWS::Events::Rule'));
    expect(rules.map(({ Properties }) => Properties.EventPattern['detail-type'][0]).sort()).toEqual([
      'AWS Health Event',
      'EC2 Capacity Reservation Instance Interruption Warning',
      'EC2 Instance Rebalance Recommendation',
      'EC2 Instance State-change Notification',
      'EC2 Spot Instance Interruption Warning',
    ]);
    for (const { Properties } of rules) expect(Properties.Targets).toHaveLength(1);
  });

  it('makes machines whose role may join the cluster, and gives no other role to machines', () => {
    const [nodeRole] = Object.keys(
      template.findResources('AWS::IAM::Role', { Properties: { Policies: Match.absent() } }),
    );
    template.hasResourceProperties('AWS::EKS::AccessEntry', {
      PrincipalArn: { 'Fn::GetAtt': [nodeRole, 'Arn'] },
      Type: 'EC2_LINUX',
    });
    template.hasResourceProperties('AWS::IAM::Role', {
      Policies: [
        {
          PolicyDocument: {
            Statement: Match.arrayWith([
              {
                Sid: 'GiveMachinesTheirRole',
                Effect: 'Allow',
                Action: 'iam:PassRole',
                Resource: { 'Fn::GetAtt': [nodeRole, 'Arn'] },
                Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
              },
            ]),
          },
          PolicyName: 'Allowed',
        },
      ],
    });
  });

  it('is not paid for where nobody names it', () => {
    rolesOf(cloudOf('rc0')).resourceCountIs('AWS::SQS::Queue', 0);
  });
});
