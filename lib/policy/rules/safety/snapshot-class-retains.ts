import { found } from '../../found';
import type { Rule } from '../../rule';

export const snapshotClassRetains: Rule = {
  id: 'snapshot-class-retains',
  refuses: 'a VolumeSnapshotClass whose snapshots are deleted with their objects',
  why: 'whoever deletes a namespace deletes the backups of its data too',
  fix: 'set deletionPolicy to Retain',
  *check(cluster) {
    for (const object of cluster.ofKind('VolumeSnapshotClass')) {
      const { deletionPolicy } = object.json;
      const message = `${found(deletionPolicy)}, must be "Retain"`;
      if (deletionPolicy !== 'Retain') yield { object, path: 'deletionPolicy', message };
    }
  },
};
