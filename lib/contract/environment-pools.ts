import type { Environment } from '../environment/schema';
import { parseCpu, parseMemory } from '../k8s/quantity';
import { allocatable } from './allocatable';
import { instanceType } from './instance-types';
import { type NodeCapacity, type NodePool, POOL_LABEL } from './node-pools';

/**
 * Part of the memory a type is sold with that its firmware and kernel keep, so that the kubelet never sees it.
 *
 * @see https://karpenter.sh/docs/reference/settings/ vmMemoryOverheadPercent
 */
const UNSEEN = 0.075;

type PoolSection = Environment['nodePools'][string];

/** The node pools of an environment, as both apps see them. */
export function environmentPools({ nodePools, zones = [] }: Environment): NodePool[] {
  return Object.entries(nodePools).map(([name, pool]) => ({
    name,
    labels: { [POOL_LABEL]: name },
    taints: pool.taints,
    zones: pool.zones ?? zones,
    minimum: pool.minimum,
    maximum: pool.maximum,
    allocatable: smallest(pool),
  }));
}

/** Pods must fit whichever machine comes: the least of each resource. */
function smallest({ instanceTypes: types = [], size }: PoolSection): NodeCapacity {
  if (size) return allocatable(parseCpu(size.cpu) / 1000, parseMemory(size.memory), size.pods, size.gpus);
  const capacities = types.flatMap((type) => {
    const facts = instanceType(type);
    return facts ? [allocatable(facts.cpus, facts.memory * 2 ** 30 * (1 - UNSEEN), facts.pods, facts.gpus)] : [];
  });
  const least = (read: (capacity: NodeCapacity) => number) => Math.min(...capacities.map(read));
  return {
    cpu: least(({ cpu }) => cpu),
    memory: least(({ memory }) => memory),
    pods: least(({ pods }) => pods),
    gpus: least(({ gpus }) => gpus),
  };
}
