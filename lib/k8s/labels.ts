import { parseImage } from './image-reference';

/** Who an object belongs to, in the labels that Kubernetes recommends. */
export interface Identity {
  /** The application, such as `kubo`. */
  readonly name: string;
  /** The workload, unique in its namespace. */
  readonly instance: string;
  /** Its role in the system, such as `storage`. */
  readonly component: string;
  /** Version of the application: the image's tag. */
  readonly version?: string;
}

/** Labels that pods are selected by: few, and never changed, since a selector is immutable. */
export function selectorLabels({ name, instance }: Pick<Identity, 'name' | 'instance'>): Record<string, string> {
  return { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': instance };
}

/** Labels by which the pods of all workloads of an application are selected, in their namespace. */
export function applicationLabels({ name }: Pick<Identity, 'name'>): Record<string, string> {
  return { 'app.kubernetes.io/name': name };
}

/** Labels of an object of a workload; the chart adds part-of and managed-by. */
export function identityLabels(identity: Identity): Record<string, string> {
  const { component, version } = identity;
  return {
    ...selectorLabels(identity),
    'app.kubernetes.io/component': component,
    ...(version === undefined ? {} : { 'app.kubernetes.io/version': version }),
  };
}

/** Labels of every object of a system. */
export function systemLabels(system: string): Record<string, string> {
  return { 'app.kubernetes.io/part-of': system, 'app.kubernetes.io/managed-by': 'chainyard' };
}

/** Version of an application for its label: the tag of its image, cut to what a label may hold. */
export function versionLabel(image: string): string | undefined {
  return (
    parseImage(image)
      .tag?.slice(0, 63)
      .replace(/^[_.-]+|[_.-]+$/g, '') || undefined
  );
}
