import type { PersistentVolumeClaimSpec } from 'kubernetes-types/core/v1';
import { ordinals } from './pod-labels';
import { objectKey, type RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';

/** A claim's specification, wherever it stands. */
export interface ClaimSpec {
  readonly object: RenderedObject;
  readonly path: string;
  readonly namespace: string | undefined;
  readonly spec: PersistentVolumeClaimSpec;
}

/** Every claim: rendered, of a StatefulSet, or made for one pod. */
export function* claimSpecs(cluster: RenderedCluster): Iterable<ClaimSpec> {
  for (const object of cluster.ofKind('PersistentVolumeClaim')) {
    const { spec, metadata } = object.json;
    if (spec) yield { object, path: 'spec', namespace: metadata.namespace, spec };
  }
  for (const { object, namespace, prefix, claims, spec: pod } of cluster.pods) {
    for (const [index, { spec }] of claims.entries())
      if (spec) yield { object, path: `spec.volumeClaimTemplates[${index}].spec`, namespace, spec };
    for (const [index, { ephemeral }] of (pod.volumes ?? []).entries()) {
      const spec = ephemeral?.volumeClaimTemplate?.spec;
      const path = `${prefix}spec.volumes[${index}].ephemeral.volumeClaimTemplate.spec`;
      if (spec) yield { object, path, namespace, spec };
    }
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
