import type { Container, PodSpec } from 'kubernetes-types/core/v1';
import type { KindMap } from '../../../lib/policy/kinds';
import type { KubernetesObject, RenderedObject } from '../../../lib/policy/rendered-object';

/** What was rendered, to be asked for objects by kind and name. */
export class Rendered {
  readonly objects: readonly KubernetesObject[];

  constructor(rendered: readonly RenderedObject[]) {
    this.objects = rendered.map(({ json }) => json);
  }

  /** Every object of a kind. */
  all<K extends keyof KindMap>(kind: K): KindMap[K][] {
    return this.objects.filter((object) => object.kind === kind) as KubernetesObject[] as KindMap[K][];
  }

  /** Names of the objects of a kind. */
  names(kind: keyof KindMap): string[] {
    return this.all(kind).map(({ metadata }) => metadata.name);
  }

  /** The object of a kind and name; fails where there is none. */
  one<K extends keyof KindMap>(kind: K, name: string): KindMap[K] {
    const found = this.all(kind).find(({ metadata }) => metadata.name === name);
    if (found === undefined) throw new Error(`no ${kind} ${name}; there are ${this.names(kind).join(', ')}`);
    return found;
  }

  /** The pod of a StatefulSet, Deployment, DaemonSet or CronJob. */
  pod(kind: 'StatefulSet' | 'Deployment' | 'DaemonSet' | 'CronJob', name: string): PodSpec {
    const { spec } = this.one(kind, name);
    const template = spec && 'jobTemplate' in spec ? spec.jobTemplate.spec?.template : spec?.template;
    return required(template?.spec, `pod of ${kind} ${name}`);
  }

  /** Every pod that something rendered creates. */
  pods(): PodSpec[] {
    const kinds = ['StatefulSet', 'Deployment', 'CronJob'] as const;
    return kinds.flatMap((kind) => this.names(kind).map((name) => this.pod(kind, name)));
  }

  /** Files of a ConfigMap. */
  file(configMap: string, name: string): string {
    return required(this.one('ConfigMap', configMap).data?.[name], `${name} in ConfigMap ${configMap}`);
  }
}

/** A container of a pod, those that run before the others included. */
export function containerOf({ containers, initContainers = [] }: PodSpec, name: string): Container {
  return required(
    [...initContainers, ...containers].find((container) => container.name === name),
    `container ${name}`,
  );
}

/** A value that must be there. */
export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no ${what}`);
  return value;
}
