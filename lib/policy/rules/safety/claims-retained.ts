import { found } from '../../found';
import type { Rule } from '../../rule';

export const claimsRetained: Rule = {
  id: 'claims-retained',
  refuses: 'a StatefulSet with claims that does not say Retain for both deletion and scaling',
  why: 'deleting the StatefulSet or scaling it down deletes its data',
  fix: 'set whenDeleted and whenScaled to Retain',
  *check(cluster) {
    for (const object of cluster.ofKind('StatefulSet')) {
      const { volumeClaimTemplates = [], persistentVolumeClaimRetentionPolicy: policy } = object.json.spec ?? {};
      if (volumeClaimTemplates.length === 0) continue;
      for (const moment of ['whenDeleted', 'whenScaled'] as const) {
        const value = policy?.[moment];
        const message = `${found(value)}, must be "Retain"`;
        if (value !== 'Retain') yield { object, path: `spec.persistentVolumeClaimRetentionPolicy.${moment}`, message };
      }
    }
  },
};
