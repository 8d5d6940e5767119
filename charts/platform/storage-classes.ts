import { KubeStorageClass } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import { VolumeSnapshotClass, VolumeSnapshotClassDeletionPolicy } from '../../imports/snapshot.storage.k8s.io';
import { SNAPSHOT_CLASS } from '../../lib/contract/snapshot-class';
import type { Operator } from '../../lib/operators/operators';
import type { Provider } from '../../lib/providers/provider';

/** Renders the provider's storage classes: volumes are made where their pod runs, grow in place, and are kept. */
export function storageClasses(scope: Construct, provider: Provider, operators: ReadonlySet<Operator>): void {
  for (const { name, provisioner, parameters } of provider.renderedStorageClasses) {
    new KubeStorageClass(scope, `storage-${name}`, {
      metadata: { name },
      provisioner,
      parameters: { ...parameters },
      reclaimPolicy: 'Retain',
      allowVolumeExpansion: true,
      volumeBindingMode: 'WaitForFirstConsumer',
    });
  }
  // The schedules delete what is older than they keep: with Retain the cloud would keep, and charge for, every one.
  if (provider.snapshotDriver === undefined || !operators.has('snapshot-controller')) return;
  new VolumeSnapshotClass(scope, 'snapshot-class', {
    metadata: { name: SNAPSHOT_CLASS },
    driver: provider.snapshotDriver,
    deletionPolicy: VolumeSnapshotClassDeletionPolicy.DELETE,
  });
}
