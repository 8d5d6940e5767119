import { EPHEMERAL_CLASS } from '../../../contract/ephemeral-class';
import { claimSpecs } from '../../claims';
import { found } from '../../found';
import { describeObject } from '../../rendered-object';
import type { Rule } from '../../rule';

export const storageClassRetains: Rule = {
  id: 'storage-class-retains',
  refuses: `a StorageClass whose disks are deleted with their claims, unless its name ends in ${EPHEMERAL_CLASS} and only volumes that go with their pods are of it`,
  why: 'a claim that is deleted by mistake takes its data along; Delete is what Kubernetes takes when nothing is said',
  fix: `set reclaimPolicy to Retain; for disks that go with their pods use a class of their own, named …${EPHEMERAL_CLASS}`,
  *check(cluster) {
    const keepers = new Map(
      [...claimSpecs(cluster)].flatMap(({ object, spec, ephemeral }) =>
        ephemeral || !spec.storageClassName ? [] : [[spec.storageClassName, object] as const],
      ),
    );
    for (const object of cluster.ofKind('StorageClass')) {
      const { reclaimPolicy, metadata } = object.json;
      if (reclaimPolicy === 'Retain') continue;
      const keeper = keepers.get(metadata.name);
      if (!metadata.name.endsWith(EPHEMERAL_CLASS)) {
        yield { object, path: 'reclaimPolicy', message: `${found(reclaimPolicy)}, must be "Retain"` };
      } else if (keeper !== undefined) {
        const message = `${found(reclaimPolicy)}, but ${describeObject(keeper)} keeps its claims of it`;
        yield { object, path: 'reclaimPolicy', message };
      }
    }
  },
};
