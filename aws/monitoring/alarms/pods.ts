import { clusterName } from '../../../lib/contract/cloud-names';
import type { CloudEnvironment } from '../../cloud-environment';
import type { Alarm } from '../alarm';

/**
 * Pods that wait: what is seen from outside of nodes that are lost, full, or not there. Half an hour, since a machine
 * with a GPU needs some minutes and spot capacity may be short for a while.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cloudwatch.html
 */
export const podAlarms = ({ name }: CloudEnvironment): Alarm[] => [
  {
    id: 'PodsWithoutNode',
    description: 'No node has had room for some pod for 30 minutes: kubectl get pods -A, kubectl get nodes',
    watched: {
      namespace: 'AWS/EKS',
      name: 'scheduler_pending_pods_UNSCHEDULABLE',
      statistic: 'Sum',
      dimensions: { ClusterName: clusterName(name) },
    },
    comparison: '>',
    threshold: 0,
    minutes: 30,
    // One pod or other in every minute of it.
    period: 60,
    missingData: { treatedAs: 'missing', because: 'the control plane reports every minute, and EKS looks after it' },
  },
];
