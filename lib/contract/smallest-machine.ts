import { allocatable } from './allocatable';
import { instanceType } from './instance-types';
import type { InstanceType } from './instance-types/instance-type';
import type { NodeCapacity } from './node-pools';
import { type PodAddresses, podsOfMachine } from './pods-of-machine';

/**
 * Part of the memory a type is sold with that its firmware and kernel keep, so that the kubelet never sees it.
 *
 * @see https://karpenter.sh/docs/reference/settings/ vmMemoryOverheadPercent
 */
const UNSEEN = 0.075;

/** What pods can use of whichever of these instance types comes: the least of each resource. */
export function smallestMachine(instanceTypes: readonly string[], addresses: PodAddresses): NodeCapacity {
  const capacities = instanceTypes.flatMap((name) => {
    const type = instanceType(name);
    return type ? [capacityOf(type, addresses)] : [];
  });
  const least = (read: (capacity: NodeCapacity) => number) => Math.min(...capacities.map(read));
  return {
    cpu: least(({ cpu }) => cpu),
    memory: least(({ memory }) => memory),
    pods: least(({ pods }) => pods),
    gpus: least(({ gpus }) => gpus),
  };
}

/** The memory that is kept goes by the pods of the type, not by those that the kubelet is told. */
function capacityOf({ cpus, memory, pods, gpus }: InstanceType, addresses: PodAddresses): NodeCapacity {
  const capacity = allocatable(cpus, memory * 2 ** 30 * (1 - UNSEEN), pods, gpus);
  return { ...capacity, pods: podsOfMachine({ cpus, pods }, addresses) };
}
