import type { DaemonSet, Deployment, ReplicaSet, StatefulSet } from 'kubernetes-types/apps/v1';
import type { HorizontalPodAutoscaler } from 'kubernetes-types/autoscaling/v2';
import type { CronJob, Job } from 'kubernetes-types/batch/v1';
import type {
  ConfigMap,
  LimitRange,
  Namespace,
  PersistentVolumeClaim,
  Pod,
  ResourceQuota,
  Secret,
  Service,
  ServiceAccount,
} from 'kubernetes-types/core/v1';
import type { Ingress, NetworkPolicy } from 'kubernetes-types/networking/v1';
import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1';
import type { ClusterRole, ClusterRoleBinding, Role, RoleBinding } from 'kubernetes-types/rbac/v1';
import type { PriorityClass } from 'kubernetes-types/scheduling/v1';
import type { StorageClass } from 'kubernetes-types/storage/v1';
import type { KubernetesObject } from './rendered-object';

type Rendered<T> = KubernetesObject & Omit<T, 'apiVersion' | 'kind' | 'metadata'>;
type Custom = KubernetesObject & { readonly spec?: Record<string, unknown> };

/** The kinds that rules read, with the shape of their JSON. */
export interface KindMap {
  readonly ClusterRole: Rendered<ClusterRole>;
  readonly ClusterRoleBinding: Rendered<ClusterRoleBinding>;
  readonly ConfigMap: Rendered<ConfigMap>;
  readonly CronJob: Rendered<CronJob>;
  readonly DaemonSet: Rendered<DaemonSet>;
  readonly Deployment: Rendered<Deployment>;
  readonly HorizontalPodAutoscaler: Rendered<HorizontalPodAutoscaler>;
  readonly Ingress: Rendered<Ingress>;
  readonly Job: Rendered<Job>;
  readonly LimitRange: Rendered<LimitRange>;
  readonly Namespace: Rendered<Namespace>;
  readonly NetworkPolicy: Rendered<NetworkPolicy>;
  readonly PersistentVolumeClaim: Rendered<PersistentVolumeClaim>;
  readonly Pod: Rendered<Pod>;
  readonly PodDisruptionBudget: Rendered<PodDisruptionBudget>;
  readonly PriorityClass: Rendered<PriorityClass>;
  readonly ReplicaSet: Rendered<ReplicaSet>;
  readonly ResourceQuota: Rendered<ResourceQuota>;
  readonly Role: Rendered<Role>;
  readonly RoleBinding: Rendered<RoleBinding>;
  readonly Secret: Rendered<Secret>;
  readonly Service: Rendered<Service>;
  readonly ServiceAccount: Rendered<ServiceAccount>;
  readonly StatefulSet: Rendered<StatefulSet>;
  readonly StorageClass: Rendered<StorageClass>;
  readonly PodMonitor: Custom;
  readonly ServiceMonitor: Custom;
  readonly HTTPRoute: Custom;
  readonly GRPCRoute: Custom;
  readonly TCPRoute: Custom;
  readonly TLSRoute: Custom;
  readonly UDPRoute: Custom;
  readonly Gateway: Custom;
  readonly GatewayClass: Custom;
  readonly EnvoyProxy: Custom;
  readonly BackendTrafficPolicy: Custom;
  readonly ClientTrafficPolicy: Custom;
  readonly ScaledObject: Custom;
  readonly VolumeSnapshot: Custom;
  readonly VolumeSnapshotClass: KubernetesObject & { readonly deletionPolicy?: string };
  readonly ExternalSecret: Custom;
  readonly SecretStore: Custom;
}
