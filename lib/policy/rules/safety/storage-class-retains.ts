import { found } from '../../found';
import type { Rule } from '../../rule';

export const storageClassRetains: Rule = {
  id: 'storage-class-retains',
  refuses: 'a StorageClass whose disks are deleted with their claims',
  why: 'a claim that is deleted by mistake takes its data along; Delete is what Kubernetes takes when nothing is said',
  fix: 'set reclaimPolicy to Retain',
  *check(cluster) {
    for (const object of cluster.ofKind('StorageClass')) {
      const { reclaimPolicy } = object.json;
      const message = `${found(reclaimPolicy)}, must be "Retain"`;
      if (reclaimPolicy !== 'Retain') yield { object, path: 'reclaimPolicy', message };
    }
  },
};
