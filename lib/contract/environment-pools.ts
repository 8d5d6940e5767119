import type { Environment } from '../environment/schema';
import { parseCpu, parseMemory } from '../k8s/quantity';
import { acceleratorLabel } from './accelerator-label';
import { allocatable } from './allocatable';
import { addsMachines } from './autoscalers';
import { type NodeCapacity, type NodePool, POOL_LABEL } from './node-pools';
import type { PodAddresses } from './pods-of-machine';
import { smallestMachine } from './smallest-machine';

/** The node pools of an environment, as both apps see them. */
export function environmentPools({ nodePools, zones = [], aws, operators }: Environment): NodePool[] {
  const madeHere = aws !== undefined;
  return Object.entries(nodePools).map(([name, pool]) => ({
    name,
    labels: { [POOL_LABEL]: name, ...(madeHere ? acceleratorLabel(pool.instanceTypes ?? []) : {}) },
    taints: pool.taints,
    zones: pool.zones ?? zones,
    minimum: pool.minimum,
    // Clouds that are made elsewhere may add machines without an operator.
    maximum: madeHere && !addsMachines(operators) ? pool.minimum : pool.maximum,
    allocatable: capacity(pool, madeHere ? 'by prefix' : 'one by one'),
  }));
}

/** Pods must fit whichever machine comes; what is written counts more than what is looked up. */
function capacity(
  { instanceTypes = [], size }: Environment['nodePools'][string],
  addresses: PodAddresses,
): NodeCapacity {
  if (size === undefined) return smallestMachine(instanceTypes, addresses);
  return allocatable(parseCpu(size.cpu) / 1000, parseMemory(size.memory), size.pods, size.gpus);
}
