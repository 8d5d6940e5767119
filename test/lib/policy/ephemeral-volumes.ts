import { deploymentOfPod, object } from './objects';

/** A Deployment whose pods each bring a volume of a class. */
export function withEphemeralVolume(storageClassName: string | undefined) {
  const spec = { storageClassName, accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } };
  return deploymentOfPod({ volumes: [{ name: 'copy', ephemeral: { volumeClaimTemplate: { spec } } }] });
}

/** A class of that name. */
export const storageClassOfDisks = (name: string, reclaimPolicy?: 'Retain' | 'Delete') =>
  object('storage.k8s.io/v1', 'StorageClass', { metadata: { name, namespace: undefined }, reclaimPolicy });
