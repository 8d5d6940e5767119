import { actions } from '../../iam/actions';
import type { Allowance } from '../../iam/allowance';
import type { Place } from '../../iam/place';

/** Makes and changes the EKS cluster, and the queue by which Karpenter hears of interruptions. */
export function clusterExecution({ arn, cluster, clusterArn, environment: { name } }: Place): Allowance[] {
  const parts = ['addon', 'access-entry', 'nodegroup', 'podidentityassociation'];
  return [
    {
      sid: 'MakeTheCluster',
      actions: ['eks:CreateCluster'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:RequestTag/environment': name } },
      because: 'This action takes no resource; the tag that every stack gives says whose cluster it is',
    },
    {
      sid: 'ChangeTheCluster',
      actions: clusterChanges,
      resources: [clusterArn, ...parts.map((part) => arn('eks', `${part}/${cluster}/*`))],
      because: 'What is in this one cluster has ids of EKS',
    },
    {
      sid: 'ChangeTheQueue',
      actions: queueChanges,
      resources: [arn('sqs', `${name}-cluster-*`)],
      because: 'CloudFormation adds characters to the name of a queue',
    },
    {
      sid: 'ChangeItsRules',
      actions: ruleChanges,
      resources: [arn('events', `rule/${name}-cluster-*`)],
      because: 'CloudFormation adds characters to the name of a rule',
    },
  ];
}

const clusterChanges = actions(
  'eks',
  `DescribeCluster DeleteCluster UpdateClusterConfig UpdateClusterVersion DescribeUpdate ListUpdates
   CreateAddon DeleteAddon DescribeAddon UpdateAddon
   CreateAccessEntry DeleteAccessEntry DescribeAccessEntry UpdateAccessEntry
   AssociateAccessPolicy DisassociateAccessPolicy ListAssociatedAccessPolicies
   CreateNodegroup DeleteNodegroup DescribeNodegroup UpdateNodegroupConfig UpdateNodegroupVersion
   CreatePodIdentityAssociation DeletePodIdentityAssociation DescribePodIdentityAssociation
   UpdatePodIdentityAssociation TagResource UntagResource`,
);

const queueChanges = actions(
  'sqs',
  'CreateQueue DeleteQueue GetQueueAttributes GetQueueUrl ListQueueTags SetQueueAttributes TagQueue UntagQueue',
);

const ruleChanges = actions(
  'events',
  `DeleteRule DescribeRule ListTagsForResource ListTargetsByRule PutRule PutTargets RemoveTargets TagResource
   UntagResource`,
);
