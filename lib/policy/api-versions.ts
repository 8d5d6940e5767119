/** Kinds that one API version serves, from one minor version of Kubernetes 1 until it is removed. */
export interface ServedKinds {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  /** First minor version that serves them; absent where every version in use does. */
  readonly since?: number;
  /** First minor version that no longer serves them. */
  readonly removed?: number;
}

/**
 * What API servers serve without feature gates. Beta versions are listed only where they were once on by default,
 * so that a finding can say when they went.
 *
 * @see https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 * @see `zz_generated.prerelease-lifecycle.go` of every version in k8s.io/api
 */
export const servedKinds: readonly ServedKinds[] = [
  {
    apiVersion: 'v1',
    kinds: [
      'ConfigMap',
      'Endpoints',
      'Event',
      'LimitRange',
      'Namespace',
      'Node',
      'PersistentVolume',
      'PersistentVolumeClaim',
      'Pod',
      'PodTemplate',
      'ReplicationController',
      'ResourceQuota',
      'Secret',
      'Service',
      'ServiceAccount',
    ],
  },
  { apiVersion: 'apps/v1', kinds: ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'] },
  { apiVersion: 'apps/v1beta1', removed: 16, kinds: ['ControllerRevision', 'Deployment', 'StatefulSet'] },
  {
    apiVersion: 'apps/v1beta2',
    removed: 16,
    kinds: ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
  },
  { apiVersion: 'autoscaling/v1', kinds: ['HorizontalPodAutoscaler'] },
  { apiVersion: 'autoscaling/v2', since: 23, kinds: ['HorizontalPodAutoscaler'] },
  { apiVersion: 'autoscaling/v2beta1', removed: 25, kinds: ['HorizontalPodAutoscaler'] },
  { apiVersion: 'autoscaling/v2beta2', since: 12, removed: 26, kinds: ['HorizontalPodAutoscaler'] },
  { apiVersion: 'batch/v1', kinds: ['Job'] },
  { apiVersion: 'batch/v1', since: 21, kinds: ['CronJob'] },
  { apiVersion: 'batch/v1beta1', removed: 25, kinds: ['CronJob'] },
  { apiVersion: 'certificates.k8s.io/v1', since: 19, kinds: ['CertificateSigningRequest'] },
  { apiVersion: 'coordination.k8s.io/v1', since: 14, kinds: ['Lease'] },
  { apiVersion: 'discovery.k8s.io/v1', since: 21, kinds: ['EndpointSlice'] },
  { apiVersion: 'discovery.k8s.io/v1beta1', since: 16, removed: 25, kinds: ['EndpointSlice'] },
  { apiVersion: 'extensions/v1beta1', removed: 16, kinds: ['DaemonSet', 'Deployment', 'NetworkPolicy', 'ReplicaSet'] },
  { apiVersion: 'extensions/v1beta1', removed: 22, kinds: ['Ingress'] },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    since: 16,
    kinds: ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    since: 30,
    kinds: ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'],
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    since: 36,
    kinds: ['MutatingAdmissionPolicy', 'MutatingAdmissionPolicyBinding'],
  },
  { apiVersion: 'apiextensions.k8s.io/v1', since: 16, kinds: ['CustomResourceDefinition'] },
  { apiVersion: 'apiextensions.k8s.io/v1beta1', removed: 22, kinds: ['CustomResourceDefinition'] },
  { apiVersion: 'apiregistration.k8s.io/v1', since: 10, kinds: ['APIService'] },
  { apiVersion: 'flowcontrol.apiserver.k8s.io/v1', since: 29, kinds: ['FlowSchema', 'PriorityLevelConfiguration'] },
  {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta1',
    since: 20,
    removed: 26,
    kinds: ['FlowSchema', 'PriorityLevelConfiguration'],
  },
  {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta2',
    since: 23,
    removed: 29,
    kinds: ['FlowSchema', 'PriorityLevelConfiguration'],
  },
  {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta3',
    since: 26,
    removed: 32,
    kinds: ['FlowSchema', 'PriorityLevelConfiguration'],
  },
  { apiVersion: 'networking.k8s.io/v1', kinds: ['NetworkPolicy'] },
  { apiVersion: 'networking.k8s.io/v1', since: 19, kinds: ['Ingress', 'IngressClass'] },
  { apiVersion: 'networking.k8s.io/v1', since: 33, kinds: ['IPAddress', 'ServiceCIDR'] },
  { apiVersion: 'networking.k8s.io/v1beta1', since: 14, removed: 22, kinds: ['Ingress', 'IngressClass'] },
  { apiVersion: 'node.k8s.io/v1', since: 20, kinds: ['RuntimeClass'] },
  { apiVersion: 'node.k8s.io/v1beta1', since: 14, removed: 25, kinds: ['RuntimeClass'] },
  { apiVersion: 'policy/v1', since: 21, kinds: ['PodDisruptionBudget'] },
  { apiVersion: 'policy/v1beta1', removed: 25, kinds: ['PodDisruptionBudget', 'PodSecurityPolicy'] },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kinds: ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1beta1',
    removed: 22,
    kinds: ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
  },
  {
    apiVersion: 'resource.k8s.io/v1',
    since: 34,
    kinds: ['DeviceClass', 'ResourceClaim', 'ResourceClaimTemplate', 'ResourceSlice'],
  },
  { apiVersion: 'scheduling.k8s.io/v1', since: 14, kinds: ['PriorityClass'] },
  { apiVersion: 'scheduling.k8s.io/v1beta1', removed: 22, kinds: ['PriorityClass'] },
  { apiVersion: 'storage.k8s.io/v1', kinds: ['StorageClass'] },
  { apiVersion: 'storage.k8s.io/v1', since: 13, kinds: ['VolumeAttachment'] },
  { apiVersion: 'storage.k8s.io/v1', since: 18, kinds: ['CSIDriver', 'CSINode'] },
  { apiVersion: 'storage.k8s.io/v1', since: 24, kinds: ['CSIStorageCapacity'] },
  { apiVersion: 'storage.k8s.io/v1', since: 34, kinds: ['VolumeAttributesClass'] },
  { apiVersion: 'storage.k8s.io/v1beta1', removed: 22, kinds: ['CSIDriver', 'CSINode', 'StorageClass'] },
  { apiVersion: 'storage.k8s.io/v1beta1', removed: 27, kinds: ['CSIStorageCapacity'] },
];
