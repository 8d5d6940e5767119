import type { TypeActions } from '.';

/** The VPC and all that is in it. */
export const networkTypes: TypeActions = {
  // Without addresses of other accounts.
  'AWS::EC2::EIP': {
    ec2: `AllocateAddress AssociateAddress CreateTags DeleteTags DescribeAddresses DescribeTags DisassociateAddress
      ReleaseAddress`,
  },
  // Without logs that go to buckets.
  'AWS::EC2::FlowLog': {
    autoscaling: 'DescribeTags',
    ec2: 'CreateFlowLogs CreateTags DeleteFlowLogs DeleteTags DescribeFlowLogs DescribeTags',
    iam: 'CreateServiceLinkedRole PassRole',
    logs: 'CreateLogDelivery DeleteLogDelivery',
  },
  'AWS::EC2::InternetGateway': {
    ec2: 'CreateInternetGateway CreateTags DeleteInternetGateway DeleteTags DescribeInternetGateways',
  },
  // Without several or private addresses.
  'AWS::EC2::NatGateway': {
    ec2: 'CreateNatGateway CreateTags DeleteNatGateway DeleteTags DescribeNatGateways',
  },
  'AWS::EC2::Route': {
    ec2: 'CreateRoute DeleteRoute DescribeNetworkInterfaces DescribeRouteTables ReplaceRoute',
  },
  'AWS::EC2::RouteTable': {
    ec2: 'CreateRouteTable CreateTags DeleteRouteTable DeleteTags DescribeRouteTables',
  },
  'AWS::EC2::SecurityGroup': {
    ec2: `AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress CreateSecurityGroup CreateTags
      DeleteSecurityGroup DeleteTags DescribeInstances DescribeSecurityGroups RevokeSecurityGroupEgress
      RevokeSecurityGroupIngress UpdateSecurityGroupRuleDescriptionsEgress UpdateSecurityGroupRuleDescriptionsIngress`,
  },
  'AWS::EC2::SecurityGroupIngress': {
    ec2: `AuthorizeSecurityGroupIngress DescribeSecurityGroupRules DescribeSecurityGroups RevokeSecurityGroupIngress
      UpdateSecurityGroupRuleDescriptionsIngress`,
  },
  // Without IPv6.
  'AWS::EC2::Subnet': {
    ec2: 'CreateSubnet CreateTags DeleteSubnet DeleteTags DescribeNetworkAcls DescribeSubnets ModifySubnetAttribute',
  },
  'AWS::EC2::SubnetRouteTableAssociation': {
    ec2: 'AssociateRouteTable DescribeRouteTables DescribeSubnets DisassociateRouteTable ReplaceRouteTableAssociation',
  },
  // Without dedicated machines and encryption controls.
  'AWS::EC2::VPC': {
    ec2: `CreateTags CreateVpc DeleteTags DeleteVpc DescribeNetworkAcls DescribeSecurityGroups DescribeVpcAttribute
      DescribeVpcEncryptionControls DescribeVpcs ModifyVpcAttribute`,
  },
  // Without VPC Lattice and other regions.
  'AWS::EC2::VPCEndpoint': {
    ec2: `CreateTags CreateVpcEndpoint DeleteTags DeleteVpcEndpoints DescribeSecurityGroups DescribeSubnets
      DescribeVpcEndpoints DescribeVpcs ModifyVpcEndpoint`,
  },
  // Without VPN gateways.
  'AWS::EC2::VPCGatewayAttachment': {
    ec2: 'AttachInternetGateway DescribeInternetGateways DescribeVpnGateways DetachInternetGateway',
  },
};
