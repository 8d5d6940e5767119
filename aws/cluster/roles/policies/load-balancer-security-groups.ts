import type { Allowance } from '../../../iam/allowance';
import type { Place } from '../../../iam/place';

/** Tag that the controller gives what it makes; its value is the name of the cluster. */
export const CONTROLLER_TAG = 'elbv2.k8s.aws/cluster';

const rules = ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'];

/** Security groups of load balancers, and the rules that let these reach the nodes. */
export function securityGroups({ cluster, arn }: Place): Allowance[] {
  const groups = [arn('ec2', 'security-group/*')];
  const because = 'Security groups have ids of EC2; the tags say which are those of this cluster';
  return [
    {
      sid: 'LetLoadBalancersReachNodes',
      actions: rules,
      resources: groups,
      conditions: { StringEquals: { [`aws:ResourceTag/kubernetes.io/cluster/${cluster}`]: 'owned' } },
      because,
    },
    {
      sid: 'MakeSecurityGroups',
      actions: ['ec2:CreateSecurityGroup'],
      resources: [...groups, arn('ec2', 'vpc/*')],
      because: 'A security group has no name before it is made, and the VPC has an id of EC2',
    },
    {
      sid: 'TagNewSecurityGroups',
      actions: ['ec2:CreateTags'],
      resources: groups,
      conditions: {
        StringEquals: { 'ec2:CreateAction': 'CreateSecurityGroup', [`aws:RequestTag/${CONTROLLER_TAG}`]: cluster },
      },
      because,
    },
    {
      sid: 'TagOwnSecurityGroups',
      actions: ['ec2:CreateTags', 'ec2:DeleteTags'],
      resources: groups,
      conditions: {
        Null: { [`aws:RequestTag/${CONTROLLER_TAG}`]: 'true' },
        StringEquals: { [`aws:ResourceTag/${CONTROLLER_TAG}`]: cluster },
      },
      because,
    },
    {
      sid: 'ChangeOwnSecurityGroups',
      actions: [...rules, 'ec2:DeleteSecurityGroup'],
      resources: groups,
      conditions: { StringEquals: { [`aws:ResourceTag/${CONTROLLER_TAG}`]: cluster } },
      because,
    },
  ];
}
