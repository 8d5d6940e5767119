import type { Allowance } from '../../../iam/allowance';
import type { Place } from '../../../iam/place';

/**
 * Sees every group of machines, and changes those of this cluster only: EKS tags them so.
 *
 * @see https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md
 */
export const clusterAutoscaler = ({ cluster, arn }: Place): Allowance[] => [
  {
    sid: 'SeeGroupsAndMachines',
    actions: [
      'autoscaling:DescribeAutoScalingGroups',
      'autoscaling:DescribeAutoScalingInstances',
      'autoscaling:DescribeLaunchConfigurations',
      'autoscaling:DescribeScalingActivities',
      'autoscaling:DescribeTags',
      'ec2:DescribeImages',
      'ec2:DescribeInstanceTypes',
      'ec2:DescribeLaunchTemplateVersions',
      'ec2:GetInstanceTypesFromInstanceRequirements',
    ],
    resources: ['*'],
    because: 'These actions of EC2 and Auto Scaling take no resource',
  },
  {
    sid: 'SeeNodeGroups',
    actions: ['eks:DescribeNodegroup'],
    resources: [arn('eks', `nodegroup/${cluster}/*`)],
    because: 'The node groups of this cluster, whose ARNs end in an id of EKS',
  },
  {
    sid: 'ChangeGroupsOfThisCluster',
    actions: ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
    resources: [arn('autoscaling', 'autoScalingGroup:*:autoScalingGroupName/*')],
    conditions: {
      StringEquals: {
        'aws:ResourceTag/k8s.io/cluster-autoscaler/enabled': 'true',
        [`aws:ResourceTag/k8s.io/cluster-autoscaler/${cluster}`]: 'owned',
      },
    },
    because: 'EKS names the groups; the tags that it gives them say whose they are',
  },
];
