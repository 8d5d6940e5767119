import type { ConfigFiles } from './config-files';

/** Something mounted into containers: its name is the volume's name in the pod. */
export type Volume =
  | ClaimVolume
  | EphemeralVolume
  | ExistingClaimVolume
  | ScratchVolume
  | ConfigVolume
  | SecretVolume
  | HostVolume;

interface MountOptions {
  readonly name: string;
  /** @default false */
  readonly readOnly?: boolean;
  /** Path inside the volume. @default its root */
  readonly subPath?: string;
}

/** What a disk does. */
export interface DiskPerformance {
  /** Operations in a second. */
  readonly iops: number;
  /** MiB in a second. */
  readonly throughput: number;
}

/** A disk that is asked for. */
export interface Disk {
  /** Kubernetes quantity. */
  readonly size: string;
  /** Name of a StorageClass. @default the provider's for disks of that performance */
  readonly storageClass?: string;
  /** What it must do, where the provider can be asked for it. @default what the provider's usual class does */
  readonly performance?: DiskPerformance;
}

/** A disk that outlives the pod: one claim for each replica, kept on delete and on scale-down. */
export interface ClaimVolume extends MountOptions, Disk {
  readonly kind: 'claim';
}

/**
 * A disk that goes with its pod: a claim of the pod's own, deleted with it.
 *
 * @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes
 */
export interface EphemeralVolume extends MountOptions, Disk {
  readonly kind: 'ephemeral';
}

/** A disk whose claim is an object of its own, such as the one that backups are written to. */
export interface ExistingClaimVolume extends MountOptions {
  readonly kind: 'existing-claim';
  readonly claimName: string;
}

/** A folder that lives as long as the pod. */
export interface ScratchVolume extends MountOptions {
  readonly kind: 'scratch';
  /** Kubernetes quantity; a pod that writes more is evicted. */
  readonly size: string;
  /** Kept in memory instead of on the node's disk, and counted as memory. @default false */
  readonly memory?: boolean;
}

/** Files of a ConfigMap; a change of them rolls the pods. */
export interface ConfigVolume extends MountOptions {
  readonly kind: 'config';
  readonly files: ConfigFiles;
  /** Whether they can be run as programs. @default false */
  readonly executable?: boolean;
}

/** Files of a Secret, readable by the pod's group only. */
export interface SecretVolume extends MountOptions {
  readonly kind: 'secret';
  readonly secretName: string;
  /** The only keys that are mounted. @default all */
  readonly keys?: readonly string[];
}

/** A folder of the node, which must be there; only a program of a DaemonSet has a reason for one. */
export interface HostVolume extends MountOptions {
  readonly kind: 'host';
  readonly path: string;
}

/** A disk that outlives the pod. */
export const claim = (name: string, disk: Disk): ClaimVolume => ({ kind: 'claim', name, ...diskOf(disk) });

/** A disk that goes with its pod. */
export const ephemeral = (name: string, disk: Disk): EphemeralVolume => ({ kind: 'ephemeral', name, ...diskOf(disk) });

/** Only what makes two disks differ, of what may be a section of an environment. */
const diskOf = ({ size, storageClass, performance }: Disk): Disk => ({ size, storageClass, performance });

/** A folder that lives as long as the pod. */
export const scratch = (name: string, size: string, options: { readonly memory?: boolean } = {}): ScratchVolume => ({
  kind: 'scratch',
  name,
  size,
  ...options,
});

/** Files of a ConfigMap. */
export const config = (
  name: string,
  files: ConfigFiles,
  options: { readonly executable?: boolean } = {},
): ConfigVolume => ({
  kind: 'config',
  name,
  files,
  readOnly: true,
  ...options,
});

/** Files of a Secret: all of its keys, or those that are named. */
export const secret = (name: string, secretName: string, keys?: readonly string[]): SecretVolume => ({
  kind: 'secret',
  name,
  secretName,
  keys,
  readOnly: true,
});

/** The same volume for a program that only reads it. */
export const readOnly = <V extends Volume>(volume: V): V => ({ ...volume, readOnly: true });

/** The volume of a claim that is an object of its own. */
export const existingClaim = (name: string, claimName: string): ExistingClaimVolume => ({
  kind: 'existing-claim',
  name,
  claimName,
});

/** A folder of the node. */
export const hostFolder = (name: string, path: string): HostVolume => ({ kind: 'host', name, path });
