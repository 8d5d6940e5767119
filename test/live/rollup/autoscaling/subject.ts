import type { Deployment } from 'kubernetes-types/apps/v1';
import type { Node } from 'kubernetes-types/core/v1';
import { renderCharts } from '../../../../charts/render-charts';
import type { LoadedEnvironment } from '../../../../lib/environment/load';
import type { KubernetesObject } from '../../../../lib/policy/rendered-object';
import { simulatedNodes } from '../../../cluster/simulation/nodes';
import { statedPools } from '../../../cluster/simulation/simulated-cluster';

/** Name of the workers that are scaled, and of what scales them. */
export const WORKERS = 'circuit-prover';

/** Their namespace. */
export const NAMESPACE = 'rollup-prover';

/** Kinds of their namespace that decide whether there may be another pod. */
const LIMITS = ['Namespace', 'ResourceQuota', 'LimitRange'];

/** What is scaled, as an environment renders it. */
export interface Subject {
  /** Name of the rollup. */
  readonly rollup: string;
  /** Everything that the workers need to be made, in the order in which it is applied. */
  readonly objects: readonly KubernetesObject[];
  readonly scaledObject: ScaledObject;
  /** Machines with GPUs, as many as there may be. */
  readonly nodes: readonly Node[];
}

/** What the test reads of a ScaledObject. */
export interface ScaledObject extends KubernetesObject {
  readonly spec: {
    readonly maxReplicaCount: number;
    readonly advanced?: { readonly horizontalPodAutoscalerConfig?: { readonly behavior?: object } };
    readonly triggers: readonly { readonly metadata: TriggerMetadata }[];
  };
}

interface TriggerMetadata {
  readonly serverAddress: string;
  /** Jobs for each worker. */
  readonly threshold: string;
}

/**
 * The circuit provers of an environment's rollup.
 *
 * @throws Error where KEDA scales none
 */
export function subjectOf(environment: LoadedEnvironment): Subject {
  const objects = renderCharts(environment, (image) => image).objects.map(({ json }) => json);
  const scaledObject = objects.find(isScaledObject);
  const { rollup, name, region } = environment;
  if (rollup === undefined || scaledObject === undefined) throw new Error(`${name} has no ${WORKERS} that KEDA scales`);
  const pool = statedPools(environment).find((each) => each.name === rollup.pools.prover);
  return {
    rollup: rollup.name,
    objects: objects.filter(isNeeded(disksOf(objects))),
    scaledObject,
    nodes: pool === undefined ? [] : simulatedNodes(pool, region),
  };
}

/** What KEDA asks Prometheus for. */
export function triggerOf({ scaledObject }: Subject): TriggerMetadata {
  const [trigger] = scaledObject.spec.triggers;
  if (trigger === undefined) throw new Error(`${WORKERS} has no trigger`);
  return trigger.metadata;
}

const isScaledObject = (object: KubernetesObject): object is ScaledObject =>
  object.kind === 'ScaledObject' && object.metadata.name === WORKERS && object.metadata.namespace === NAMESPACE;

const isWorkers = (object: KubernetesObject): object is Deployment & KubernetesObject =>
  object.kind === 'Deployment' && object.metadata.name === WORKERS && object.metadata.namespace === NAMESPACE;

/** Classes of the disks that come and go with the workers. */
const disksOf = (objects: readonly KubernetesObject[]): readonly (string | undefined)[] =>
  objects
    .filter(isWorkers)
    .flatMap(({ spec }) => spec?.template.spec?.volumes ?? [])
    .map(({ ephemeral }) => ephemeral?.volumeClaimTemplate?.spec.storageClassName);

/** Priorities, disks, the namespace with its limits, and the workers with the account that they run as. */
const isNeeded =
  (disks: readonly (string | undefined)[]) =>
  (object: KubernetesObject): boolean => {
    const { name, namespace } = object.metadata;
    if (object.kind === 'StorageClass') return disks.includes(name);
    if (LIMITS.includes(object.kind)) return namespace === NAMESPACE || name === NAMESPACE;
    const isAccount = object.kind === 'ServiceAccount' && namespace === NAMESPACE && name === WORKERS;
    return object.kind === 'PriorityClass' || isAccount || isWorkers(object);
  };
