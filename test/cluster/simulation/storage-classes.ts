import type { StorageClass } from 'kubernetes-types/storage/v1';
import type { Provider } from '../../../lib/providers/provider';
import { SIMULATED } from './marks';

/** What a provider brings that the cluster at hand may lack: its own classes, and a default one. */
export function externalStorageClasses({
  storageClass,
  externalStorageClasses,
  growsVolumes,
}: Provider): StorageClass[] {
  const named = externalStorageClasses.map((name) => external(name, growsVolumes));
  return storageClass === undefined ? [external('chainyard-default', growsVolumes, true), ...named] : named;
}

function external(name: string, allowVolumeExpansion: boolean, isDefault = false): StorageClass {
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: {
      name,
      labels: SIMULATED,
      // The youngest default class counts, so a cluster may have one already.
      ...(isDefault && { annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } }),
    },
    provisioner: 'simulated.chainyard.io',
    volumeBindingMode: 'WaitForFirstConsumer',
    allowVolumeExpansion,
  };
}
