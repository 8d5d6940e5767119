import type { Allowance } from '../../iam/allowance';
import { boundaryName, rolePath } from '../../iam/environment-roles';
import type { Place } from '../../iam/place';
import { neededActions, otherActions } from '../type-actions/needed';

/** Makes and changes the roles of the environment: only below its path, and only within its boundary. */
export function roleExecution({ environment: { name }, globalArn }: Place): Allowance[] {
  const roles = [globalArn('iam', `role${rolePath(name)}*`)];
  const serviceRoles = [globalArn('iam', 'role/aws-service-role/*')];
  const bounded = { 'iam:PermissionsBoundary': globalArn('iam', `policy/${boundaryName(name)}`) };
  const because = 'CloudFormation names roles; their path says which are those of the environment';
  return [
    {
      sid: 'MakeBoundedRoles',
      actions: neededActions('iam', BOUNDED),
      resources: roles,
      conditions: { StringEquals: bounded },
      because,
    },
    {
      sid: 'GiveThemPoliciesOfAws',
      actions: neededActions('iam', ATTACHING),
      resources: roles,
      conditions: {
        StringEquals: bounded,
        ArnEquals: { 'iam:PolicyARN': attachable.map((policy) => `arn:aws:iam::aws:policy/${policy}`) },
      },
      because,
    },
    {
      sid: 'ChangeRoles',
      actions: otherActions('iam', `${BOUNDED} ${ATTACHING} ${ELSEWHERE}`),
      resources: roles,
      because,
    },
    {
      sid: 'GiveRolesToServices',
      actions: neededActions('iam', 'PassRole'),
      resources: roles,
      conditions: { StringEquals: { 'iam:PassedToService': services } },
      because,
    },
    {
      sid: 'MakeRolesOfServices',
      actions: neededActions('iam', 'CreateServiceLinkedRole'),
      resources: serviceRoles,
      conditions: { StringEquals: { 'iam:AWSServiceName': linkedServices } },
      because: 'AWS names the roles that its services make for themselves; the services are named',
    },
    {
      sid: 'SeeRolesOfServices',
      actions: neededActions('iam', 'GetRole'),
      resources: serviceRoles,
      because: 'AWS names them',
    },
    {
      sid: 'ListRoles',
      actions: neededActions('iam', 'ListRoles'),
      resources: ['*'],
      because: 'This action takes no resource',
    },
  ];
}

/** What is done to roles that have the boundary only, or are given it. */
const BOUNDED = 'CreateRole PutRolePermissionsBoundary PutRolePolicy DeleteRolePolicy';

const ATTACHING = 'AttachRolePolicy DetachRolePolicy';

/** What is allowed with limits of its own. */
const ELSEWHERE = 'PassRole CreateServiceLinkedRole ListRoles';

/** Policies of AWS that roles of the stacks have. */
const attachable = [
  'AmazonEC2ContainerRegistryPullOnly',
  'AmazonEKS_CNI_Policy',
  'AmazonEKSClusterPolicy',
  'AmazonEKSWorkerNodePolicy',
  'AmazonEBSCSIDriverPolicyV2',
  'service-role/AWSBackupServiceRolePolicyForBackup',
  'service-role/AWSBackupServiceRolePolicyForRestores',
];

/** Services that the roles of the stacks are for. */
const services = [
  'backup.amazonaws.com',
  'ec2.amazonaws.com',
  'eks.amazonaws.com',
  'pods.eks.amazonaws.com',
  'vpc-flow-logs.amazonaws.com',
];

/** Services that make a role for themselves when they are first used, by a stack or by a pod. */
const linkedServices = [
  'autoscaling.amazonaws.com',
  'backup.amazonaws.com',
  'eks.amazonaws.com',
  'eks-nodegroup.amazonaws.com',
  'elasticache.amazonaws.com',
  'elasticloadbalancing.amazonaws.com',
  'rds.amazonaws.com',
  'spot.amazonaws.com',
];
