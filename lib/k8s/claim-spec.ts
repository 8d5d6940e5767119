import { type PersistentVolumeClaimSpec, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Provider } from '../providers/provider';
import type { Disk } from './volumes';

/** What a claim asks for whose volume has one writer. */
export function claimSpec(disk: Disk, provider: Provider): PersistentVolumeClaimSpec {
  return {
    accessModes: [provider.singleWriterAccess],
    storageClassName: storageClassOf(disk, provider),
    resources: { requests: { storage: Quantity.fromString(disk.size) } },
  };
}

/** What a claim asks for that is deleted with its pod, and its disk with it. */
export function ephemeralClaimSpec(disk: Disk, provider: Provider): PersistentVolumeClaimSpec {
  const kept = storageClassOf(disk, provider);
  const storageClass = kept && provider.ephemeralStorageClass?.(kept);
  return claimSpec({ ...disk, storageClass: storageClass ?? kept }, provider);
}

/**
 * What a claim asks for whose volume pods of all nodes write. The usual class of a provider has no such volumes: without a
 * class of its own a claim is for clusters of one node, whose pods all write to it there.
 */
export function sharedClaimSpec(disk: Disk, provider: Provider): PersistentVolumeClaimSpec {
  const accessModes = [disk.storageClass === undefined ? 'ReadWriteOnce' : 'ReadWriteMany'];
  return { ...claimSpec(disk, provider), accessModes };
}

function storageClassOf({ storageClass, performance }: Disk, provider: Provider): string | undefined {
  const fitting = performance && provider.fastStorageClass?.(performance);
  return storageClass ?? fitting ?? provider.storageClass;
}
