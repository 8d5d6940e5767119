import { KubePersistentVolumeClaim } from 'cdk8s-plus-28/lib/imports/k8s';
import type { System } from '../system';
import { claimSpec } from './claim-spec';
import { type Disk, type ExistingClaimVolume, existingClaim } from './volumes';

/** Renders a claim of its own, for a disk that no StatefulSet owns, and returns its volume. */
export function persistentClaim(chart: System, name: string, disk: Disk): ExistingClaimVolume {
  const { provider } = chart.cluster;
  new KubePersistentVolumeClaim(chart, `claim-${name}`, { metadata: { name }, spec: claimSpec(disk, provider) });
  return existingClaim(name, name);
}
