import { KubePersistentVolumeClaim, type PersistentVolumeClaimSpec } from 'cdk8s-plus-28/lib/imports/k8s';
import type { System } from '../system';
import { claimSpec, sharedClaimSpec } from './claim-spec';
import { type Disk, type ExistingClaimVolume, existingClaim } from './volumes';

/** Renders a claim of its own, for a disk that no StatefulSet owns, and returns its volume. */
export function persistentClaim(chart: System, name: string, disk: Disk): ExistingClaimVolume {
  return claimOf(chart, name, claimSpec(disk, chart.cluster.provider));
}

/** Renders a claim whose volume many pods write, and returns its volume. */
export function sharedClaim(chart: System, name: string, disk: Disk): ExistingClaimVolume {
  return claimOf(chart, name, sharedClaimSpec(disk, chart.cluster.provider));
}

function claimOf(chart: System, name: string, spec: PersistentVolumeClaimSpec): ExistingClaimVolume {
  new KubePersistentVolumeClaim(chart, `claim-${name}`, { metadata: { name }, spec });
  return existingClaim(name, name);
}
