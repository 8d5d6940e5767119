import type { Allowance } from '../../iam/allowance';
import type { Place } from '../../iam/place';
import { madeFor } from '../../iam/tag-conditions';
import { neededActions, otherActions } from '../type-actions/needed';

/** Makes and changes the EKS cluster, and the queue by which Karpenter hears of interruptions. */
export function clusterExecution({ arn, cluster, clusterArn, environment: { name } }: Place): Allowance[] {
  const parts = ['addon', 'access-entry', 'nodegroup', 'podidentityassociation'];
  return [
    {
      sid: 'MakeTheCluster',
      actions: neededActions('eks', 'CreateCluster'),
      resources: ['*'],
      conditions: madeFor(name),
      because: 'This action takes no resource; the tag that every stack gives says whose cluster it is',
    },
    {
      sid: 'ChangeTheCluster',
      actions: otherActions('eks', 'CreateCluster'),
      resources: [clusterArn, ...parts.map((part) => arn('eks', `${part}/${cluster}/*`))],
      because: 'What is in this one cluster has ids of EKS',
    },
    {
      sid: 'ChangeTheQueue',
      actions: neededActions('sqs'),
      resources: [arn('sqs', `${name}-cluster-*`)],
      because: 'CloudFormation adds characters to the name of a queue',
    },
    {
      sid: 'ChangeItsRules',
      actions: neededActions('events'),
      resources: [arn('events', `rule/${name}-cluster-*`)],
      because: 'CloudFormation adds characters to the name of a rule',
    },
  ];
}
