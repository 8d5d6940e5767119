import type { NodeCapacity } from '../contract/node-pools';
import type { SystemPods } from '../contract/system-pods';
import { podRequests } from '../k8s/pod-requests';
import { formatCpu, formatMemory } from '../k8s/quantity';
import type { PodTemplate } from './pod-templates';

const mebibyte = 2 ** 20;

/** What one pod takes of a node. */
export function podAmounts({ spec }: PodTemplate): NodeCapacity {
  const { cpu, memory, gpus } = podRequests(spec);
  return { cpu, memory, gpus, pods: 1 };
}

/** What one of the cluster's own pods takes of a node. */
export function systemPodAmounts({ cpu, memory }: SystemPods): NodeCapacity {
  return { cpu, memory: memory * mebibyte, gpus: 0, pods: 1 };
}

/** As much for `count` pods or nodes. */
export function times({ cpu, memory, pods, gpus }: NodeCapacity, count: number): NodeCapacity {
  return { cpu: cpu * count, memory: memory * count, pods: pods * count, gpus: gpus * count };
}

/** The sum. */
export function sum(all: readonly NodeCapacity[]): NodeCapacity {
  return all.reduce(
    (total, { cpu, memory, pods, gpus }) => ({
      cpu: total.cpu + cpu,
      memory: total.memory + memory,
      pods: total.pods + pods,
      gpus: total.gpus + gpus,
    }),
    { cpu: 0, memory: 0, pods: 0, gpus: 0 },
  );
}

/** A resource of which more is needed than there is, in the words of messages. */
export interface Shortage {
  readonly resource: keyof NodeCapacity;
  /** Such as `4500m CPU`. */
  readonly needed: string;
  /** Such as `3900m`. */
  readonly offered: string;
}

const units: readonly { resource: keyof NodeCapacity; name: string; format: (amount: number) => string }[] = [
  { resource: 'cpu', name: 'CPU', format: formatCpu },
  { resource: 'memory', name: 'memory', format: (bytes) => formatMemory(Math.round(bytes / mebibyte) * mebibyte) },
  { resource: 'gpus', name: 'GPU', format: String },
  { resource: 'pods', name: 'pods', format: String },
];

/** Everything of which `needed` exceeds `offered`. */
export function shortages(needed: NodeCapacity, offered: NodeCapacity): Shortage[] {
  return units
    .filter(({ resource }) => needed[resource] > offered[resource])
    .map(({ resource, name, format }) => ({
      resource,
      needed: `${format(needed[resource])} ${name}`,
      offered: format(offered[resource]),
    }));
}
