import type { KubernetesObject } from '../policy/rendered-object';

/** Kinds in the order in which they are applied, each after what it refers to; others come last. */
const order = [
  'Namespace',
  'PriorityClass',
  'StorageClass',
  'VolumeSnapshotClass',
  'ResourceQuota',
  'LimitRange',
  'NetworkPolicy',
  'ServiceAccount',
  'Role',
  'RoleBinding',
  'ClusterRole',
  'ClusterRoleBinding',
  'SecretStore',
  'ExternalSecret',
  'Secret',
  'ConfigMap',
  'PersistentVolumeClaim',
  'Service',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'PodDisruptionBudget',
  'HorizontalPodAutoscaler',
  'TriggerAuthentication',
  'ScaledObject',
  'Ingress',
  'HTTPRoute',
  'ServiceMonitor',
  'PodMonitor',
];
const rank = new Map(order.map((kind, index) => [kind, index]));

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts objects by kind, then by name, so that a file applies from top to bottom and never changes by chance. */
export function inApplyOrder<T extends KubernetesObject>(objects: readonly T[]): T[] {
  const rankOf = ({ kind }: T) => rank.get(kind) ?? order.length;
  return [...objects].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      text(a.kind, b.kind) ||
      text(a.metadata.namespace ?? '', b.metadata.namespace ?? '') ||
      text(a.metadata.name, b.metadata.name),
  );
}
