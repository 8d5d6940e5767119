import type { PodTemplate } from './pod-templates';
import { type AnyObject, objectKey } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';

/** How many pods a workload may have. */
export interface ReplicaRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** An object that changes the number of replicas of a workload. */
export interface Scaler extends ReplicaRange {
  readonly object: RenderedObject;
  /** `Kind/namespace/name` of the workload. */
  readonly target: string;
}

interface ScalerSpec {
  readonly scaleTargetRef?: { readonly kind?: string; readonly name?: string };
  readonly [field: string]: unknown;
}

/** Fields and defaults of the kinds that scale. @see https://keda.sh/docs/latest/reference/scaledobject-spec/ */
const kinds = [
  { kind: 'HorizontalPodAutoscaler', fields: ['minReplicas', 'maxReplicas'], defaults: [1, 1] },
  { kind: 'ScaledObject', fields: ['minReplicaCount', 'maxReplicaCount'], defaults: [0, 100] },
] as const;

/** Every HorizontalPodAutoscaler and ScaledObject that names a target. */
export function scalers(objects: readonly RenderedObject[]): Scaler[] {
  return kinds.flatMap(({ kind, fields: [minimum, maximum], defaults }) =>
    objects
      .filter(({ json }) => json.kind === kind)
      .flatMap((object) => {
        const spec = ((object as AnyObject).json.spec ?? {}) as ScalerSpec;
        const { kind: targetKind = 'Deployment', name } = spec.scaleTargetRef ?? {};
        if (name === undefined) return [];
        const target = objectKey(targetKind, name, object.json.metadata.namespace);
        const count = (field: string, fallback: number) => Number(spec[field] ?? fallback);
        return { object, target, minimum: count(minimum, defaults[0]), maximum: count(maximum, defaults[1]) };
      }),
  );
}

/** Finds how many pods of a template may run: as many as it says, or as its scaler does. */
export function replicaRanges(objects: readonly RenderedObject[]): (pod: PodTemplate) => ReplicaRange {
  const byTarget = new Map(scalers(objects).map((scaler) => [scaler.target, scaler]));
  return ({ object: { json }, namespace, replicas }) =>
    byTarget.get(objectKey(json.kind, json.metadata.name, namespace)) ?? { minimum: replicas, maximum: replicas };
}
