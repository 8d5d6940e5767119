import type { Node } from 'kubernetes-types/core/v1';
import { environmentPools } from '../../../lib/contract/environment-pools';
import type { NodeCapacity, Taint } from '../../../lib/contract/node-pools';
import type { Environment } from '../../../lib/environment/schema';
import { SIMULATED, ZONE } from './marks';

/** Where an environment names no pools: two CPUs and 8 GiB. */
const laptop: NodeCapacity = { cpu: 2000, memory: 8 * 2 ** 30, pods: 110, gpus: 0 };

/** The nodes of an environment: of every pool as many as it may get, spread over its zones. */
export function simulatedNodes(environment: Environment): Node[] {
  const pools = environmentPools(environment);
  if (pools.length === 0) return [node('laptop', {}, [], laptop)];
  const { region } = environment;
  return pools.flatMap(({ name, labels, taints, zones, maximum, allocatable }) =>
    Array.from({ length: maximum }, (_, index) => {
      const zone = zones[index % zones.length];
      const place = { ...(zone && { [ZONE]: zone }), ...(region && { 'topology.kubernetes.io/region': region }) };
      return node(`${name}-${index}`, { ...labels, ...place }, taints, allocatable);
    }),
  );
}

function node(name: string, labels: Record<string, string>, taints: readonly Taint[], capacity: NodeCapacity): Node {
  const { cpu, memory, pods, gpus } = capacity;
  const resources = {
    cpu: `${cpu}m`,
    memory: String(memory),
    'ephemeral-storage': '20Gi',
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
        ...labels,
      },
    },
    spec: { taints: [...taints] },
    status: { capacity: resources, allocatable: resources },
  };
}
