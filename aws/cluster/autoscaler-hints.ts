import type { NodeGroup } from '../../lib/contract/node-groups';
import { rootDiskForPods } from '../../lib/contract/root-disk';
import { formatCpu, formatMemory } from '../../lib/k8s/quantity';

const RESOURCES = 'k8s.io/cluster-autoscaler/node-template/resources';

/**
 * What a machine of a pool has to give, for an autoscaler that sees none of them: otherwise it counts all that the type
 * is sold with, and 110 pods. Labels and taints it asks EKS for.
 *
 * @see https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md
 */
export const autoscalerHints = ({ allocatable, disk }: NodeGroup): Record<string, string> => ({
  [`${RESOURCES}/cpu`]: formatCpu(allocatable.cpu),
  [`${RESOURCES}/memory`]: formatMemory(allocatable.memory),
  [`${RESOURCES}/pods`]: String(allocatable.pods),
  [`${RESOURCES}/ephemeral-storage`]: formatMemory(rootDiskForPods(disk)),
  ...(allocatable.gpus > 0 ? { [`${RESOURCES}/nvidia.com/gpu`]: String(allocatable.gpus) } : {}),
});
