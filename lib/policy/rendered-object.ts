import type { ObjectMeta } from 'kubernetes-types/meta/v1';

/** A Kubernetes object as it will be written. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta & { readonly name: string };
}

/** A rendered object and the file that it goes to. */
export interface RenderedObject<T extends KubernetesObject = KubernetesObject> {
  /** File name below `dist/`, such as `30-relay.k8s.yaml`. */
  readonly file: string;
  readonly json: T;
}

/** How people name an object: `StatefulSet relay/relay`, or `Namespace relay` for cluster-scoped kinds. */
export function describeObject({ json: { kind, metadata } }: RenderedObject): string {
  return `${kind} ${metadata.namespace === undefined ? '' : `${metadata.namespace}/`}${metadata.name}`;
}
