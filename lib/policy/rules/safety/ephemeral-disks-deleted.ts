import { claimSpecs } from '../../claims';
import { found } from '../../found';
import type { Rule } from '../../rule';

export const ephemeralDisksDeleted: Rule = {
  id: 'ephemeral-disks-deleted',
  refuses: 'a volume that goes with its pod, of a StorageClass that keeps its disks',
  why: 'each pod that ends leaves a disk behind, which is paid for and which nobody finds',
  fix: 'use a StorageClass whose reclaimPolicy is Delete, such as the one of the same name with -ephemeral',
  *check(cluster) {
    for (const { object, path, spec, ephemeral } of claimSpecs(cluster)) {
      const name = spec.storageClassName;
      if (!ephemeral || !name) continue;
      const kept = cluster.find('StorageClass', name)?.json.reclaimPolicy === 'Retain';
      const message = `${found(name)} keeps the disk of a volume that goes with its pod`;
      if (kept) yield { object, path: `${path}.storageClassName`, message };
    }
  },
};
