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

/** The provers of an environment's rollup; undefined where it has none that KEDA scales. */
export function subjectOf(environment: LoadedEnvironment, pin: (image: string) => string): Subject | undefined {
  const { rollup } = environment;
  if (rollup === undefined) return undefined;
  const rendered = renderCharts(environment, pin).objects.map(({ json }) => json);
  const scaledObject = rendered.find(isScaledObject);
  if (scaledObject === undefined) return undefined;
  const pool = statedPools(environment).find(({ name }) => name === rollup.pools.prover);
  return {
    rollup: rollup.name,
    objects: rendered.filter(isNeeded),
    scaledObject,
    nodes: pool === undefined ? [] : simulatedNodes(pool, environment.region),
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

/** Priorities, disks, the namespace with its limits, and the workers with the account that they run as. */
function isNeeded({ kind, metadata: { name, namespace } }: KubernetesObject): boolean {
  if (['PriorityClass', 'StorageClass'].includes(kind)) return true;
  if (LIMITS.includes(kind)) return namespace === NAMESPACE || name === NAMESPACE;
  return namespace === NAMESPACE && name === WORKERS && ['Deployment', 'ServiceAccount'].includes(kind);
}
