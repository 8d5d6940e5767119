import { type PersistentVolumeClaimSpec, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Provider } from '../providers/provider';
import type { ClaimVolume } from './volumes';

/** What a claim asks for whose volume has one writer. */
export function claimSpec(
  { size, storageClass }: Pick<ClaimVolume, 'size' | 'storageClass'>,
  provider: Provider,
): PersistentVolumeClaimSpec {
  return {
    accessModes: [provider.singleWriterAccess],
    storageClassName: storageClass ?? provider.storageClass,
    resources: { requests: { storage: Quantity.fromString(size) } },
  };
}
