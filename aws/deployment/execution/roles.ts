import { actions } from '../../iam/actions';
import type { Allowance } from '../../iam/allowance';
import { boundaryName, rolePath } from '../../iam/environment-roles';
import type { Place } from '../../iam/place';

/** Makes and changes the roles of the environment: only below its path, and only within its boundary. */
export function roleExecution({ environment: { name }, globalArn }: Place): Allowance[] {
  const roles = [globalArn('iam', `role${rolePath(name)}*`)];
  const serviceRoles = [globalArn('iam', 'role/aws-service-role/*')];
  const bounded = { 'iam:PermissionsBoundary': globalArn('iam', `policy/${boundaryName(name)}`) };
  const because = 'CloudFormation names roles; their path says which are those of the environment';
  return [
    {
      sid: 'MakeBoundedRoles',
      actions: actions('iam', 'CreateRole PutRolePermissionsBoundary PutRolePolicy DeleteRolePolicy'),
      resources: roles,
      conditions: { StringEquals: bounded },
      because,
    },
    {
      sid: 'GiveThemPoliciesOfAws',
      actions: actions('iam', 'AttachRolePolicy DetachRolePolicy'),
      resources: roles,
      conditions: {
        StringEquals: bounded,
        ArnEquals: { 'iam:PolicyARN': attachable.map((policy) => `arn:aws:iam::aws:policy/${policy}`) },
      },
      because,
    },
    { sid: 'ChangeRoles', actions: changes, resources: roles, because },
    {
      sid: 'GiveRolesToServices',
      actions: ['iam:PassRole'],
      resources: roles,
      conditions: { StringEquals: { 'iam:PassedToService': services } },
      because,
    },
    {
      sid: 'MakeRolesOfServices',
      actions: ['iam:CreateServiceLinkedRole'],
      resources: serviceRoles,
      conditions: { StringEquals: { 'iam:AWSServiceName': linkedServices } },
      because: 'AWS names the roles that its services make for themselves; the services are named',
    },
    { sid: 'SeeRolesOfServices', actions: ['iam:GetRole'], resources: serviceRoles, because: 'AWS names them' },
    { sid: 'ListRoles', actions: ['iam:ListRoles'], resources: ['*'], because: 'This action takes no resource' },
  ];
}

const changes = actions(
  'iam',
  `DeleteRole GetRole GetRolePolicy ListAttachedRolePolicies ListRolePolicies ListRoleTags TagRole UntagRole
   UpdateAssumeRolePolicy UpdateRole UpdateRoleDescription`,
);

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
