import type { Container, PersistentVolumeClaim, PodSpec } from 'kubernetes-types/core/v1';
import type { ObjectMeta } from 'kubernetes-types/meta/v1';
import type { RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';

/** The pods that one object creates. */
export interface PodTemplate {
  /** The Deployment, StatefulSet, DaemonSet, Job, CronJob or Pod that creates them. */
  readonly object: RenderedObject;
  readonly namespace: string | undefined;
  /** Field path of the pod's metadata and spec inside the object: `spec.template.` or empty for a Pod. */
  readonly prefix: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly metadata: ObjectMeta;
  readonly spec: PodSpec;
  /** How many run at once, without surge; 1 for a DaemonSet, a Job's parallelism. */
  readonly replicas: number;
  /** Claims that a StatefulSet makes for each pod. */
  readonly claims: readonly PersistentVolumeClaim[];
}

/** A container of a pod with its field path inside the object that creates it. */
export interface TemplateContainer {
  readonly container: Container;
  readonly path: string;
  /** Whether it ends before the pod's containers start (an init container that is no native sidecar). */
  readonly ends: boolean;
}

/** Every container of the pod, init containers first. */
export function containersOf({ spec, prefix }: PodTemplate): TemplateContainer[] {
  const init = (spec.initContainers ?? []).map((container, index) => ({
    container,
    path: `${prefix}spec.initContainers[${index}]`,
    ends: container.restartPolicy !== 'Always',
  }));
  const main = spec.containers.map((container, index) => ({
    container,
    path: `${prefix}spec.containers[${index}]`,
    ends: false,
  }));
  return [...init, ...main];
}

/** Collects the pods of every rendered object that creates some. */
export function podTemplates(cluster: RenderedCluster): PodTemplate[] {
  const found: PodTemplate[] = [];
  const add = (
    object: RenderedObject,
    prefix: string,
    template: { metadata?: ObjectMeta; spec?: PodSpec } | undefined,
    replicas = 1,
    claims: readonly PersistentVolumeClaim[] = [],
  ) => {
    if (!template?.spec) return;
    const metadata = template.metadata ?? {};
    const { namespace } = object.json.metadata;
    found.push({
      object,
      namespace,
      prefix,
      labels: metadata.labels ?? {},
      metadata,
      spec: template.spec,
      replicas,
      claims,
    });
  };
  const template = 'spec.template.';
  for (const object of cluster.ofKind('Deployment'))
    add(object, template, object.json.spec?.template, object.json.spec?.replicas);
  for (const object of cluster.ofKind('StatefulSet')) {
    const { spec } = object.json;
    add(object, template, spec?.template, spec?.replicas, spec?.volumeClaimTemplates);
  }
  for (const object of cluster.ofKind('DaemonSet')) add(object, template, object.json.spec?.template);
  for (const object of cluster.ofKind('Job'))
    add(object, template, object.json.spec?.template, object.json.spec?.parallelism);
  for (const object of cluster.ofKind('CronJob')) {
    const job = object.json.spec?.jobTemplate.spec;
    add(object, 'spec.jobTemplate.spec.template.', job?.template, job?.parallelism);
  }
  for (const object of cluster.ofKind('Pod'))
    add(object, '', { metadata: object.json.metadata, spec: object.json.spec });
  return found;
}
