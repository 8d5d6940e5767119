/** Name of the VolumeSnapshotClass that every snapshot uses. */
export const SNAPSHOT_CLASS = 'rotated';
