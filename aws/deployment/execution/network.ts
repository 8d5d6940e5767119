import type { Allowance } from '../../iam/allowance';
import type { Place } from '../../iam/place';
import { ownedByNoOther } from '../../iam/tag-conditions';
import { neededActions, otherActions } from '../type-actions/needed';

/** Makes and changes the VPC with all that is in it, and the launch templates of machines. */
export const networkExecution = ({ arn, publicArn, region, environment: { name } }: Place): Allowance[] => [
  {
    sid: 'SeeTheNetwork',
    actions: [...neededActions('autoscaling'), ...neededActions('ec2', 'Describe*')],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:RequestedRegion': region } },
    because: 'These actions of EC2 take no resource',
  },
  {
    sid: 'ChangeTheNetwork',
    actions: otherActions('ec2', 'Describe* RunInstances'),
    resources: [arn('ec2', '*')],
    conditions: ownedByNoOther(name),
    because: 'EC2 gives ids to what is made; the account and the region are named, and tags say whose it is',
  },
  {
    sid: 'TryLaunchTemplates',
    actions: neededActions('ec2', 'RunInstances'),
    resources: [arn('ec2', '*'), publicArn('ec2', 'image/*')],
    conditions: ownedByNoOther(name),
    because: 'EKS asks whether who makes a node group may start machines from its launch template',
  },
  {
    sid: 'NameEndpoints',
    actions: neededActions('route53'),
    resources: ['*'],
    because: 'The zones of the private names of endpoints are those of AWS',
  },
];
