import { actions } from '../../iam/actions';
import type { Allowance } from '../../iam/allowance';
import type { Place } from '../../iam/place';

/** Makes and changes the VPC with all that is in it, and the launch templates of machines. */
export const networkExecution = ({ arn, publicArn, region }: Place): Allowance[] => [
  {
    sid: 'SeeTheNetwork',
    actions: seen,
    resources: ['*'],
    conditions: { StringEquals: { 'aws:RequestedRegion': region } },
    because: 'These actions of EC2 take no resource',
  },
  {
    sid: 'ChangeTheNetwork',
    actions: changes,
    resources: [arn('ec2', '*')],
    because: 'EC2 gives ids to what is made; the account and the region are named',
  },
  {
    sid: 'TryLaunchTemplates',
    actions: ['ec2:RunInstances'],
    resources: [arn('ec2', '*'), publicArn('ec2', 'image/*')],
    because: 'EKS asks whether who makes a node group may start machines from its launch template',
  },
  {
    sid: 'DeliverFlowLogs',
    actions: actions('logs', 'CreateLogDelivery DeleteLogDelivery'),
    resources: ['*'],
    because: 'Deliveries of logs take no resource',
  },
];

const seen = [
  'autoscaling:DescribeTags',
  ...actions(
    'ec2',
    `DescribeAccountAttributes DescribeAddresses DescribeAvailabilityZones DescribeFlowLogs DescribeInstances
     DescribeInternetGateways DescribeKeyPairs DescribeLaunchTemplates DescribeLaunchTemplateVersions
     DescribeNatGateways DescribeNetworkAcls DescribeNetworkInterfaces DescribeRouteTables DescribeSecurityGroupRules
     DescribeSecurityGroups DescribeSubnets DescribeTags DescribeVpcAttribute DescribeVpcEncryptionControls
     DescribeVpcEndpoints DescribeVpcs DescribeVpnGateways`,
  ),
];

const changes = actions(
  'ec2',
  `CreateTags DeleteTags
   CreateVpc DeleteVpc ModifyVpcAttribute
   CreateSubnet DeleteSubnet ModifySubnetAttribute
   CreateRouteTable DeleteRouteTable CreateRoute DeleteRoute ReplaceRoute
   AssociateRouteTable DisassociateRouteTable ReplaceRouteTableAssociation
   CreateInternetGateway DeleteInternetGateway AttachInternetGateway DetachInternetGateway
   AllocateAddress ReleaseAddress AssociateAddress DisassociateAddress
   CreateNatGateway DeleteNatGateway
   CreateVpcEndpoint DeleteVpcEndpoints ModifyVpcEndpoint
   CreateFlowLogs DeleteFlowLogs
   CreateSecurityGroup DeleteSecurityGroup
   AuthorizeSecurityGroupEgress RevokeSecurityGroupEgress UpdateSecurityGroupRuleDescriptionsEgress
   AuthorizeSecurityGroupIngress RevokeSecurityGroupIngress UpdateSecurityGroupRuleDescriptionsIngress
   CreateLaunchTemplate CreateLaunchTemplateVersion DeleteLaunchTemplate`,
);
