import type { PersistentVolumeClaimSpec } from 'kubernetes-types/core/v1';
import { parseMemory } from '../k8s/quantity';
import { podClaims } from './claims';
import type { KindMap } from './kinds';
import type { PodTemplate } from './pod-templates';
import type { RenderedObject } from './rendered-object';

/** Claims of one size. */
export interface ClaimedStorage {
  /** Bytes of each. */
  readonly size: number;
  readonly count: number;
}

/**
 * Every claim of some objects: those of pods, one for each, and those that stand for themselves.
 *
 * @param templates the pods of the same objects
 * @param podsOf how many pods of a template there are
 */
export function claimedStorage(
  objects: readonly RenderedObject[],
  templates: readonly PodTemplate[],
  podsOf: (pod: PodTemplate) => number,
): readonly ClaimedStorage[] {
  return [
    ...templates.flatMap((pod) => [...podClaims(pod)].map(({ spec }) => ({ size: sizeOf(spec), count: podsOf(pod) }))),
    ...objects
      .filter(({ json }) => json.kind === 'PersistentVolumeClaim')
      .map(({ json }) => ({ size: sizeOf((json as KindMap['PersistentVolumeClaim']).spec), count: 1 })),
  ];
}

const sizeOf = (spec: PersistentVolumeClaimSpec | undefined): number =>
  parseMemory(String(spec?.resources?.requests?.storage ?? '0'));
