import type { TypeActions } from '.';

/** What services ask of who calls them for a type, besides what its schema lists. */
export const dependentActions: TypeActions = {
  // The type has no schema with actions: these are all that the service has for a budget.
  'AWS::Budgets::Budget': { budgets: 'ListTagsForResource ModifyBudget TagResource UntagResource ViewBudget' },
  // "Dependent actions" of CreateVpcEndpoint: the zone of its private names is given to the VPC.
  'AWS::EC2::VPCEndpoint': { route53: 'AssociateVPCWithHostedZone' },
  // "Dependent actions" of CreateReplicationGroup, ModifyReplicationGroup, IncreaseReplicaCount and their like.
  'AWS::ElastiCache::ReplicationGroup': {
    ec2: 'CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces DescribeSubnets DescribeVpcs',
  },
};
