import type { TypeActions } from '.';

/** The cluster, its machines and what tells of them. */
export const clusterTypes: TypeActions = {
  'AWS::EC2::LaunchTemplate': {
    ec2: `CreateLaunchTemplate CreateLaunchTemplateVersion CreateTags DeleteLaunchTemplate DeleteTags
      DescribeLaunchTemplates`,
  },
  'AWS::EKS::AccessEntry': {
    eks: `AssociateAccessPolicy CreateAccessEntry DeleteAccessEntry DescribeAccessEntry DisassociateAccessPolicy
      ListAssociatedAccessPolicies TagResource UntagResource UpdateAccessEntry`,
  },
  'AWS::EKS::Addon': {
    eks: `CreateAddon CreatePodIdentityAssociation DeleteAddon DeletePodIdentityAssociation DescribeAddon
      DescribeUpdate TagResource UntagResource UpdateAddon UpdatePodIdentityAssociation`,
    iam: 'GetRole PassRole',
  },
  // Without EKS Auto Mode and certificate authorities of one's own.
  'AWS::EKS::Cluster': {
    ec2: 'DescribeSubnets DescribeVpcs',
    eks: `CreateAccessEntry CreateCluster DeleteCluster DescribeCluster DescribeUpdate TagResource UntagResource
      UpdateClusterConfig UpdateClusterVersion`,
    iam: 'CreateServiceLinkedRole GetRole ListAttachedRolePolicies PassRole',
    kms: 'CreateGrant DescribeKey',
  },
  'AWS::EKS::Nodegroup': {
    ec2: `CreateTags DeleteTags DescribeKeyPairs DescribeLaunchTemplates DescribeLaunchTemplateVersions
      DescribeRouteTables DescribeSecurityGroups DescribeSubnets DescribeVpcs RunInstances`,
    eks: `CreateNodegroup DeleteNodegroup DescribeNodegroup DescribeUpdate ListUpdates TagResource UntagResource
      UpdateNodegroupConfig UpdateNodegroupVersion`,
    iam: 'CreateServiceLinkedRole GetRole ListAttachedRolePolicies PassRole',
  },
  'AWS::EKS::PodIdentityAssociation': {
    eks: `CreatePodIdentityAssociation DeletePodIdentityAssociation DescribePodIdentityAssociation TagResource
      UntagResource UpdatePodIdentityAssociation`,
    iam: 'GetRole PassRole',
  },
  'AWS::Events::Rule': {
    events: `DeleteRule DescribeRule ListTagsForResource ListTargetsByRule PutRule PutTargets RemoveTargets
      TagResource UntagResource`,
    iam: 'PassRole',
  },
  // Without users and groups: there are roles only.
  'AWS::IAM::Policy': {
    iam: 'DeleteRolePolicy GetRolePolicy PutRolePolicy',
  },
  // Without roles without a boundary, which nobody may make.
  'AWS::IAM::Role': {
    iam: `AttachRolePolicy CreateRole DeleteRole DeleteRolePolicy DetachRolePolicy GetRole GetRolePolicy
      ListAttachedRolePolicies ListRolePolicies ListRoleTags PutRolePermissionsBoundary PutRolePolicy TagRole
      UntagRole UpdateAssumeRolePolicy UpdateRole UpdateRoleDescription`,
  },
  'AWS::SQS::Queue': {
    sqs: 'CreateQueue DeleteQueue GetQueueAttributes GetQueueUrl ListQueueTags SetQueueAttributes TagQueue UntagQueue',
  },
  'AWS::SQS::QueuePolicy': {
    sqs: 'SetQueueAttributes',
  },
};
