import { KubeStorageClass } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import { VolumeSnapshotClass, VolumeSnapshotClassDeletionPolicy } from '../../imports/snapshot.storage.k8s.io';
import { SNAPSHOT_CLASS } from '../../lib/contract/snapshot-class';
import type { Operator } from '../../lib/operators/operators';
import { claimSpecs } from '../../lib/policy/claims';
import { podTemplates } from '../../lib/policy/pod-templates';
import type { RenderedObject } from '../../lib/policy/rendered-object';
import type { Provider } from '../../lib/providers/provider';

/**
 * Renders the provider's storage classes, and those that claims name: volumes are made where their pod runs, grow in
 * place, and are kept, but those that go with their pods.
 */
export function storageClasses(
  scope: Construct,
  provider: Provider,
  operators: ReadonlySet<Operator>,
  objects: readonly RenderedObject[],
): void {
  const always = provider.renderedStorageClasses;
  const named = namedClasses(objects).flatMap((name) => provider.storageClassNamed?.(name) ?? []);
  const others = named.filter(({ name }) => always.every((each) => each.name !== name));
  for (const { name, provisioner, parameters, ephemeral } of [...always, ...others]) {
    new KubeStorageClass(scope, `storage-${name}`, {
      metadata: { name },
      provisioner,
      parameters: { ...parameters },
      reclaimPolicy: ephemeral ? 'Delete' : 'Retain',
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

/** Names of the storage classes of every claim, in order. */
function namedClasses(objects: readonly RenderedObject[]): string[] {
  const claims = [...claimSpecs({ objects, pods: podTemplates(objects) })];
  return [...new Set(claims.flatMap(({ spec }) => spec.storageClassName ?? []))].sort();
}
