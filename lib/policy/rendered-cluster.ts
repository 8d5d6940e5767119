import type { NodePool } from '../contract/node-pools';
import type { SystemPods } from '../contract/system-pods';
import type { WorkloadFacts } from '../k8s/workload-facts';
import type { KindMap } from './kinds';
import { LabelIndex } from './label-index';
import { createdLabels } from './pod-labels';
import { type PodTemplate, podTemplates } from './pod-templates';
import type { KubernetesObject, RenderedObject } from './rendered-object';

/** What the rules know beside the rendered objects. */
export interface ClusterFacts {
  /** Kubernetes version of the cluster, such as `1.36`. */
  readonly kubernetesVersion: string;
  /** Node pools of the environment; empty where the cluster brings its nodes itself. */
  readonly nodePools: readonly NodePool[];
  /** Pods that the cluster runs by itself, as far as they are known. */
  readonly systemPods: readonly SystemPods[];
  /** Objects that exist in the cluster without being rendered, as `Kind/namespace/name` or `Kind/name`. */
  readonly external: ReadonlySet<string>;
  /** API groups (with version) that the named operators bring, such as `monitoring.coreos.com/v1`. */
  readonly operatorApis: ReadonlySet<string>;
  /** What the workloads' authors declared: programs, ports with exposure, stop seconds, single writers. */
  readonly workloads: readonly WorkloadFacts[];
  /** Whether every image must carry a digest. */
  readonly requireDigests: boolean;
  /** Whether Secrets may be rendered, with values that protect nothing. */
  readonly throwAwaySecrets: boolean;
}

/** All rendered objects of one environment, indexed once for all rules. */
export class RenderedCluster {
  /** Every pod that will be created, with the object that creates it. */
  readonly pods: readonly PodTemplate[];
  /** The same pods, to be chosen by label selectors. */
  readonly podIndex = new LabelIndex<PodTemplate>();
  private readonly kinds = new Map<string, RenderedObject[]>();
  private readonly names = new Map<string, RenderedObject>();

  constructor(
    readonly objects: readonly RenderedObject[],
    readonly facts: ClusterFacts,
  ) {
    for (const object of objects) {
      const { kind, metadata } = object.json;
      const list = this.kinds.get(kind);
      if (list) list.push(object);
      else this.kinds.set(kind, [object]);
      this.names.set(objectKey(kind, metadata.name, metadata.namespace), object);
    }
    this.pods = podTemplates(objects);
    for (const pod of this.pods) for (const labels of createdLabels(pod)) this.podIndex.add(pod.namespace, labels, pod);
  }

  /** Every rendered object of a kind, typed. */
  ofKind<K extends keyof KindMap>(kind: K): readonly RenderedObject<KindMap[K]>[] {
    return (this.kinds.get(kind) ?? []) as readonly RenderedObject[] as readonly RenderedObject<KindMap[K]>[];
  }

  /** The rendered object of that name, or undefined. */
  find<K extends keyof KindMap>(kind: K, name: string, namespace?: string): RenderedObject<KindMap[K]> | undefined {
    return this.names.get(objectKey(kind, name, namespace)) as RenderedObject<KindMap[K]> | undefined;
  }

  /** Names of the rendered objects of a kind in one namespace, or of a cluster-scoped kind. */
  namesOf(kind: string, namespace?: string): string[] {
    return (this.kinds.get(kind) ?? [])
      .map(({ json }) => json.metadata)
      .filter((metadata) => metadata.namespace === namespace)
      .map(({ name }) => name);
  }

  /** Whether an object of that name is rendered or declared to exist. */
  exists(kind: string, name: string, namespace?: string): boolean {
    const key = objectKey(kind, name, namespace);
    return this.names.has(key) || this.facts.external.has(key);
  }
}

/** `Kind/namespace/name`, or `Kind/name` for cluster-scoped kinds. */
export function objectKey(kind: string, name: string, namespace?: string): string {
  return namespace === undefined ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}

/** Objects of kinds that are not in `KindMap` (custom resources) keep this general type. */
export type AnyObject = RenderedObject<KubernetesObject & { readonly spec?: Record<string, unknown> }>;
