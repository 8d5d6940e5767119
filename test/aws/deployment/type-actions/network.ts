import type { TypeActions } from '.';

/** The VPC and all that is in it. */
export const networkTypes: TypeActions = {
  'AWS::EC2::EIP': {
    ec2: `AcceptAddressTransfer AllocateAddress AssociateAddress CreateTags DeleteTags DescribeAddresses DescribeTags
      DisassociateAddress ReleaseAddress`,
  },
  'AWS::EC2::FlowLog': {
    autoscaling: 'DescribeTags',
    ec2: 'CreateFlowLogs CreateTags DeleteFlowLogs DeleteTags DescribeFlowLogs DescribeTags',
    iam: 'CreateServiceLinkedRole PassRole',
    logs: 'CreateLogDelivery DeleteLogDelivery',
    s3: 'GetBucketPolicy PutBucketPolicy',
  },
  'AWS::EC2::InternetGateway': {
    ec2: 'CreateInternetGateway CreateTags DeleteInternetGateway DeleteTags DescribeInternetGateways',
  },
  'AWS::EC2::NatGateway': {
    ec2: `AssignPrivateNatGatewayAddress AssociateNatGatewayAddress CreateNatGateway CreateTags DeleteNatGateway
      DeleteTags DescribeNatGateways DisassociateNatGatewayAddress UnassignPrivateNatGatewayAddress`,
  },
  'AWS::EC2::Route': {
    ec2: 'CreateRoute DeleteRoute DescribeNetworkInterfaces DescribeRouteTables ReplaceRoute',
  },
  'AWS::EC2::RouteTable': {
    ec2: 'CreateRouteTable CreateTags DeleteRouteTable DeleteTags DescribeRouteTables',
  },
  'AWS::EC2::SecurityGroup': {
    ec2: `AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress CreateSecurityGroup CreateTags DeleteSecurityGroup
      DeleteTags DescribeInstances DescribeSecurityGroups RevokeSecurityGroupEgress RevokeSecurityGroupIngress
      UpdateSecurityGroupRuleDescriptionsEgress UpdateSecurityGroupRuleDescriptionsIngress`,
  },
  'AWS::EC2::SecurityGroupIngress': {
    ec2: `AuthorizeSecurityGroupIngress DescribeSecurityGroupRules DescribeSecurityGroups RevokeSecurityGroupIngress
      UpdateSecurityGroupRuleDescriptionsIngress`,
  },
  'AWS::EC2::Subnet': {
    ec2: `AssociateSubnetCidrBlock CreateSubnet CreateTags DeleteSubnet DeleteTags DescribeNetworkAcls DescribeSubnets
      DisassociateSubnetCidrBlock ModifySubnetAttribute`,
  },
  'AWS::EC2::SubnetRouteTableAssociation': {
    ec2: 'AssociateRouteTable DescribeRouteTables DescribeSubnets DisassociateRouteTable ReplaceRouteTableAssociation',
  },
  'AWS::EC2::VPC': {
    ec2: `CreateTags CreateVpc CreateVpcEncryptionControl DeleteTags DeleteVpc DescribeNetworkAcls DescribeSecurityGroups
      DescribeVpcAttribute DescribeVpcEncryptionControls DescribeVpcs ModifyVpcAttribute ModifyVpcTenancy`,
  },
  'AWS::EC2::VPCEndpoint': {
    ec2: `CreateTags CreateVpcEndpoint DeleteTags DeleteVpcEndpoints DescribeSecurityGroups DescribeSubnets
      DescribeVpcEndpoints DescribeVpcs ModifyVpcEndpoint`,
    'vpc-lattice': 'CreateServiceNetworkVpcEndpointAssociation DescribeServiceNetworkVpcEndpointAssociation',
    vpce: 'AllowMultiRegion',
  },
  'AWS::EC2::VPCGatewayAttachment': {
    ec2: `AttachInternetGateway AttachVpnGateway DescribeInternetGateways DescribeVpnGateways DetachInternetGateway
      DetachVpnGateway`,
  },
};
