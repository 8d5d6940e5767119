import type { Allowance } from '../../../iam/allowance';
import type { Place } from '../../../iam/place';
import { instanceProfiles } from './karpenter-instance-profiles';
import { machines } from './karpenter-machines';

/** What Karpenter works with beside the machines. */
export interface KarpenterParts {
  /** ARN of the role of the machines that it makes. */
  readonly nodeRole: string;
  /** ARN of the queue that tells it which machines are about to go. */
  readonly queue: string;
}

/**
 * Makes machines for this cluster and takes away those that it has made.
 *
 * @see https://karpenter.sh/docs/reference/cloudformation/
 */
export const karpenter = (place: Place, { nodeRole, queue }: KarpenterParts): Allowance[] => [
  ...machines(place),
  ...instanceProfiles(place),
  {
    sid: 'GiveMachinesTheirRole',
    actions: ['iam:PassRole'],
    resources: [nodeRole],
    conditions: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
  },
  { sid: 'FindTheApiServer', actions: ['eks:DescribeCluster'], resources: [place.clusterArn] },
  {
    sid: 'HearOfInterruptions',
    actions: ['sqs:DeleteMessage', 'sqs:GetQueueUrl', 'sqs:ReceiveMessage'],
    resources: [queue],
  },
  {
    sid: 'SeeWhetherAZoneIsLeft',
    actions: ['arc-zonal-shift:GetManagedResource'],
    resources: ['*'],
    conditions: { StringEquals: { 'arc-zonal-shift:ResourceIdentifier': place.clusterArn } },
    because: 'The condition names the cluster, which is how this action is limited',
  },
  {
    sid: 'SeeWhatThereIs',
    actions: seen,
    resources: ['*'],
    conditions: { StringEquals: { 'aws:RequestedRegion': place.region } },
    because: 'These actions of EC2 take no resource',
  },
  {
    sid: 'SeeImages',
    actions: ['ssm:GetParameter'],
    resources: [place.publicArn('ssm', 'parameter/aws/service/*')],
    because: 'AWS says there which image is the newest of each kind',
  },
  {
    sid: 'SeePrices',
    actions: ['pricing:GetProducts'],
    resources: ['*'],
    because: 'Prices are no resource, and are told in a few regions only',
  },
];

const seen = [
  'ec2:DescribeCapacityReservations',
  'ec2:DescribeImages',
  'ec2:DescribeInstances',
  'ec2:DescribeInstanceStatus',
  'ec2:DescribeInstanceTypeOfferings',
  'ec2:DescribeInstanceTypes',
  'ec2:DescribeLaunchTemplates',
  'ec2:DescribePlacementGroups',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSpotPriceHistory',
  'ec2:DescribeSubnets',
];
