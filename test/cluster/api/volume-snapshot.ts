import type { ObjectMeta } from 'kubernetes-types/meta/v1';

/** Where VolumeSnapshots are served. */
export const SNAPSHOT_API = '/apis/snapshot.storage.k8s.io/v1';

/** A VolumeSnapshot. */
export interface VolumeSnapshot {
  readonly metadata: ObjectMeta & { readonly name: string };
  readonly spec: { readonly source: { readonly persistentVolumeClaimName?: string } };
  readonly status?: {
    readonly creationTime?: string;
    readonly readyToUse?: boolean;
    /** Kubernetes quantity. */
    readonly restoreSize?: string;
  };
}
