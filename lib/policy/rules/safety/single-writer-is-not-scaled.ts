import { objectKey } from '../../rendered-cluster';
import type { Rule } from '../../rule';
import { scalers } from '../../scalers';
import { singleWriters } from '../../single-writers';

export const singleWriterIsNotScaled: Rule = {
  id: 'single-writer-is-not-scaled',
  refuses: 'a HorizontalPodAutoscaler or ScaledObject on a single writer',
  why: 'under load it starts a second copy, which corrupts the data or signs twice',
  fix: 'remove the scaler',
  *check(cluster) {
    const reasons = new Map<string, string>();
    for (const { pod, reason } of singleWriters(cluster)) {
      const { kind, metadata } = pod.object.json;
      reasons.set(objectKey(kind, metadata.name, pod.namespace), reason);
    }
    for (const { object, target, maximum } of scalers(cluster.objects)) {
      const reason = reasons.get(target);
      const message = `${target} may grow to ${maximum} pods, and ${reason}`;
      if (reason) yield { object, path: 'spec.scaleTargetRef', message };
    }
  },
};
