import type { Rule } from '../../rule';
import { describeSelector, isEmptySelector } from '../../selectors';

export const networkPolicySelectsPods: Rule = {
  id: 'network-policy-selects-pods',
  refuses: 'a NetworkPolicy that selects no rendered pod, other than one for the whole namespace',
  why: 'the pods it was meant for stay closed to a peer they need',
  fix: 'use labels that the pod template of the workload carries',
  *check(cluster) {
    for (const object of cluster.ofKind('NetworkPolicy')) {
      const selector = object.json.spec?.podSelector ?? {};
      const { namespace } = object.json.metadata;
      if (isEmptySelector(selector) || cluster.podIndex.selects(namespace, selector)) continue;
      const message = `${describeSelector(selector)} selects no pod in ${namespace}`;
      yield { object, path: 'spec.podSelector', message };
    }
  },
};
