import type { Environment } from '../environment/schema';
import { parseCpu, parseMemory } from '../k8s/quantity';
import { allocatable } from './allocatable';
import { type NodeCapacity, type NodePool, POOL_LABEL } from './node-pools';
import { smallestMachine } from './smallest-machine';

/** The node pools of an environment, as both apps see them. */
export function environmentPools({ nodePools, zones = [] }: Environment): NodePool[] {
  return Object.entries(nodePools).map(([name, pool]) => ({
    name,
    labels: { [POOL_LABEL]: name },
    taints: pool.taints,
    zones: pool.zones ?? zones,
    minimum: pool.minimum,
    maximum: pool.maximum,
    allocatable: capacity(pool),
  }));
}

/** Pods must fit whichever machine comes; what is written counts more than what is looked up. */
function capacity({ instanceTypes = [], size }: Environment['nodePools'][string]): NodeCapacity {
  if (size === undefined) return smallestMachine(instanceTypes);
  return allocatable(parseCpu(size.cpu) / 1000, parseMemory(size.memory), size.pods, size.gpus);
}
