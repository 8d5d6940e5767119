import type { PodSpec, Toleration } from 'kubernetes-types/core/v1';
import { type NodePool, POOL_LABEL, type Taint } from '../contract/node-pools';
import type { PodTemplate } from './pod-templates';

const zoneLabel = 'topology.kubernetes.io/zone';
/** Labels that every node gets from Kubernetes and its provider, with values that the pool does not state. */
const ownLabel = /(^|\.)kubernetes\.io\//;

/** The pools whose nodes the pod's nodeSelector accepts; every pool where it has none. */
export function selectedPools({ spec }: Pick<PodTemplate, 'spec'>, pools: readonly NodePool[]): NodePool[] {
  const wanted = Object.entries(spec.nodeSelector ?? {});
  return pools.filter((pool) => wanted.every(([key, value]) => carries(pool, key, value)));
}

/** The selected pools whose taints the pod tolerates: those that it may run on. */
export function usablePools(pod: Pick<PodTemplate, 'spec'>, pools: readonly NodePool[]): NodePool[] {
  return selectedPools(pod, pools).filter((pool) => repellingTaints(pod.spec, pool).length === 0);
}

/** The taints of the pool that keep the pod away. */
export function repellingTaints({ tolerations = [] }: PodSpec, { taints }: NodePool): Taint[] {
  return taints.filter(
    (taint) => taint.effect !== 'PreferNoSchedule' && !tolerations.some((toleration) => tolerates(toleration, taint)),
  );
}

/** Whether the toleration is meant for the taint. */
export function tolerates({ key, operator = 'Equal', value = '', effect }: Toleration, taint: Taint): boolean {
  if (effect && effect !== taint.effect) return false;
  if (operator === 'Exists') return !key || key === taint.key;
  return operator === 'Equal' && key === taint.key && value === (taint.value ?? '');
}

/** `dedicated=prover:NoSchedule`, as kubectl writes it. */
export function describeTaint({ key, value, effect }: Taint): string {
  return `${key}${value ? `=${value}` : ''}:${effect}`;
}

function carries({ name, labels, zones }: NodePool, key: string, value: string): boolean {
  if (key === POOL_LABEL) return value === name;
  if (key === zoneLabel) return zones.includes(value);
  return labels[key] === value || (labels[key] === undefined && ownLabel.test(key));
}
