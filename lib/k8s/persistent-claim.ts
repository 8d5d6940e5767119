import { KubePersistentVolumeClaim, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import type { SystemChart } from '../workloads/system-chart';
import { type ExistingClaimVolume, existingClaim } from './volumes';

/** Renders a claim of its own, for a disk that no StatefulSet owns, and returns its volume. */
export function persistentClaim(
  chart: SystemChart,
  name: string,
  { size, storageClass }: { readonly size: string; readonly storageClass?: string },
): ExistingClaimVolume {
  const { provider } = chart.cluster;
  new KubePersistentVolumeClaim(chart, `claim-${name}`, {
    metadata: { name },
    spec: {
      accessModes: [provider.singleWriterAccess],
      storageClassName: storageClass ?? provider.storageClass,
      resources: { requests: { storage: Quantity.fromString(size) } },
    },
  });
  return existingClaim(name, name);
}
