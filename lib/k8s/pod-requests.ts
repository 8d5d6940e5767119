import type { Container, PodSpec, ResourceRequirements } from 'kubernetes-types/core/v1';
import { parseCpu, parseMemory } from './quantity';

/** What a pod takes from a node, as the scheduler and quotas count it. */
export interface PodRequests {
  /** Millicores. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
  /** Bytes; containers without a limit count nothing. */
  readonly memoryLimit: number;
  /** Bytes. */
  readonly ephemeralStorage: number;
  /** Whole GPUs. */
  readonly gpus: number;
}

/** Since Kubernetes 1.34 a pod may state its resources as a whole, which then replace those of its containers. */
type SizedPodSpec = PodSpec & { readonly resources?: Pick<ResourceRequirements, 'requests' | 'limits'> };

type Amounts = ResourceRequirements['requests'];

/** Extended resources of one GPU each. */
export const gpuResources: readonly string[] = ['nvidia.com/gpu', 'amd.com/gpu'];

/**
 * What the pod takes at the moment when it takes most: while its containers run beside the sidecars, or while an init
 * container runs beside the sidecars that started before it. A request that is missing is the limit.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers
 */
export function podRequests(spec: PodSpec): PodRequests {
  const count = (resource: string, parse: (quantity: string) => number) =>
    peak(spec, (requests, limits) => amount(requests, resource, parse) ?? amount(limits, resource, parse));
  return {
    cpu: count('cpu', parseCpu),
    memory: count('memory', parseMemory),
    memoryLimit: peak(spec, (_, limits) => amount(limits, 'memory', parseMemory)),
    ephemeralStorage: count('ephemeral-storage', parseMemory),
    gpus: gpuResources.reduce((sum, resource) => sum + count(resource, Number), 0),
  };
}

function peak(spec: SizedPodSpec, count: (requests: Amounts, limits: Amounts) => number | undefined): number {
  const amountOf = ({ resources }: Pick<SizedPodSpec, 'resources'>) => count(resources?.requests, resources?.limits);
  const needs = ({ resources }: Container) => amountOf({ resources }) ?? 0;
  let sidecars = 0;
  let starting = 0;
  for (const container of spec.initContainers ?? []) {
    starting = Math.max(starting, sidecars + needs(container));
    if (container.restartPolicy === 'Always') sidecars += needs(container);
  }
  const running = spec.containers.reduce((sum, container) => sum + needs(container), sidecars);
  return (amountOf(spec) ?? Math.max(starting, running)) + (count(spec.overhead, spec.overhead) ?? 0);
}

function amount(amounts: Amounts, resource: string, parse: (quantity: string) => number): number | undefined {
  const quantity = amounts?.[resource];
  return quantity === undefined ? undefined : parse(quantity);
}
