import type { Node } from 'kubernetes-types/core/v1';
import { instanceType } from '../../../lib/contract/instance-types';
import { rootDiskForPods } from '../../../lib/contract/root-disk';
import { INSTANCE_TYPE, SIMULATED, ZONE } from './marks';
import type { SimulatedPool } from './simulated-cluster';

/** The nodes of a pool, as many as it may get, spread over its zones. */
export function simulatedNodes(pool: SimulatedPool, region: string | undefined): Node[] {
  const type = smallest(pool.instanceTypes);
  return Array.from({ length: pool.maximum }, (_, index) => {
    const zone = pool.zones[index % pool.zones.length];
    return node(`${pool.name}-${index}`, pool, {
      ...(zone && { [ZONE]: zone }),
      ...(region && { 'topology.kubernetes.io/region': region }),
      ...(type && { [INSTANCE_TYPE]: type }),
    });
  });
}

/** Of the instance types that may come, the one that decides what fits. */
function smallest(names: readonly string[]): string | undefined {
  const memory = (name: string) => instanceType(name)?.memory ?? 0;
  return [...names].sort((a, b) => memory(a) - memory(b))[0];
}

function node(name: string, pool: SimulatedPool, place: Record<string, string>): Node {
  const { cpu, memory, pods, gpus } = pool.allocatable;
  const resources = {
    cpu: `${cpu}m`,
    memory: String(memory),
    'ephemeral-storage': String(rootDiskForPods(pool.disk)),
    pods: String(pods),
    ...(gpus > 0 && { 'nvidia.com/gpu': String(gpus) }),
  };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        ...SIMULATED,
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        ...pool.labels,
        ...place,
      },
    },
    spec: { taints: [...pool.taints] },
    status: { capacity: resources, allocatable: resources },
  };
}
