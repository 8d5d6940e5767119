import type { Container, PersistentVolumeClaim, PodSpec } from 'kubernetes-types/core/v1';
import type { ObjectMeta } from 'kubernetes-types/meta/v1';
import type { KindMap } from './kinds';
import type { KubernetesObject, RenderedObject } from './rendered-object';

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
  /** Whether it starts before the pod's containers and stops after them (a native sidecar). */
  readonly sidecar: boolean;
}

const listed = new WeakMap<PodTemplate, readonly TemplateContainer[]>();

/** Every container of the pod, init containers first; listed once, since most rules ask. */
export function containersOf(pod: PodTemplate): readonly TemplateContainer[] {
  const known = listed.get(pod);
  if (known) return known;
  const containers = list(pod);
  listed.set(pod, containers);
  return containers;
}

function list({ spec, prefix }: PodTemplate): TemplateContainer[] {
  const init = (spec.initContainers ?? []).map((container, index) => ({
    container,
    path: `${prefix}spec.initContainers[${index}]`,
    ends: container.restartPolicy !== 'Always',
    sidecar: container.restartPolicy === 'Always',
  }));
  const main = spec.containers.map((container, index) => ({
    container,
    path: `${prefix}spec.containers[${index}]`,
    ends: false,
    sidecar: false,
  }));
  return [...init, ...main];
}

/** Collects the pods of every object that creates some. */
export function podTemplates(objects: readonly RenderedObject[]): PodTemplate[] {
  return objects.flatMap((object) => {
    const created = creates(object.json);
    const { metadata = {}, spec } = created?.template ?? {};
    if (created === undefined || spec === undefined) return [];
    const { prefix, replicas = 1, claims = [] } = created;
    const { namespace } = object.json.metadata;
    return [{ object, namespace, prefix, labels: metadata.labels ?? {}, metadata, spec, replicas, claims }];
  });
}

interface Created {
  readonly prefix: string;
  readonly template: { readonly metadata?: ObjectMeta; readonly spec?: PodSpec } | undefined;
  readonly replicas?: number;
  readonly claims?: readonly PersistentVolumeClaim[];
}

function creates(json: KubernetesObject): Created | undefined {
  const prefix = 'spec.template.';
  switch (json.kind) {
    case 'Deployment':
    case 'DaemonSet': {
      const { spec } = json as KindMap['Deployment'];
      return { prefix, template: spec?.template, replicas: spec?.replicas };
    }
    case 'StatefulSet': {
      const { spec } = json as KindMap['StatefulSet'];
      return { prefix, template: spec?.template, replicas: spec?.replicas, claims: spec?.volumeClaimTemplates };
    }
    case 'Job': {
      const { spec } = json as KindMap['Job'];
      return { prefix, template: spec?.template, replicas: spec?.parallelism };
    }
    case 'CronJob': {
      const job = (json as KindMap['CronJob']).spec?.jobTemplate.spec;
      return { prefix: 'spec.jobTemplate.spec.template.', template: job?.template, replicas: job?.parallelism };
    }
    case 'Pod':
      return { prefix: '', template: json as KindMap['Pod'] };
    default:
      return undefined;
  }
}
