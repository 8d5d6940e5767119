import type { PersistentVolumeClaimSpec } from 'kubernetes-types/core/v1';
import type { KindMap } from './kinds';
import { ordinals } from './pod-labels';
import type { PodTemplate } from './pod-templates';
import { objectKey, type RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';

/** A claim that each pod of a template has. */
export interface PodClaim {
  /** Name of the volume, from which the claim's is made. */
  readonly volume: string;
  readonly path: string;
  readonly spec: PersistentVolumeClaimSpec;
  /** Whether it is deleted with its pod. */
  readonly ephemeral: boolean;
}

/** A claim's specification, wherever it stands. */
export interface ClaimSpec extends Pick<PodClaim, 'path' | 'spec' | 'ephemeral'> {
  readonly object: RenderedObject;
  readonly namespace: string | undefined;
}

/** The claims of each pod of a template: those of its StatefulSet, which are kept, and those made for the pod alone. */
export function* podClaims({ prefix, claims, spec: pod }: PodTemplate): Iterable<PodClaim> {
  for (const [index, { metadata, spec }] of claims.entries()) {
    const path = `spec.volumeClaimTemplates[${index}].spec`;
    if (spec) yield { volume: String(metadata?.name), path, spec, ephemeral: false };
  }
  for (const [index, { name, ephemeral }] of (pod.volumes ?? []).entries()) {
    const spec = ephemeral?.volumeClaimTemplate?.spec;
    const path = `${prefix}spec.volumes[${index}].ephemeral.volumeClaimTemplate.spec`;
    if (spec) yield { volume: name, path, spec, ephemeral: true };
  }
}

/** Every claim: rendered, of a StatefulSet, or made for one pod. */
export function* claimSpecs({ objects, pods }: Pick<RenderedCluster, 'objects' | 'pods'>): Iterable<ClaimSpec> {
  for (const object of objects) {
    if (object.json.kind !== 'PersistentVolumeClaim') continue;
    const { spec, metadata } = object.json as KindMap['PersistentVolumeClaim'];
    if (spec) yield { object, path: 'spec', namespace: metadata.namespace, spec, ephemeral: false };
  }
  for (const pod of pods) {
    const { object, namespace } = pod;
    for (const { path, spec, ephemeral } of podClaims(pod)) yield { object, path, namespace, spec, ephemeral };
  }
}

/** Keys of the claims that StatefulSets make for their pods: `<template>-<set>-<number>`. */
export function claimsOfStatefulSets(cluster: RenderedCluster): ReadonlySet<string> {
  const keys = cluster.pods.flatMap((pod) =>
    pod.claims.flatMap(({ metadata }) =>
      ordinals(pod).map((ordinal) => {
        const name = `${metadata?.name}-${pod.object.json.metadata.name}-${ordinal}`;
        return objectKey('PersistentVolumeClaim', name, pod.namespace);
      }),
    ),
  );
  return new Set(keys);
}
