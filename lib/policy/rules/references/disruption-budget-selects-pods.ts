import type { Rule } from '../../rule';
import { describeSelector } from '../../selectors';

export const disruptionBudgetSelectsPods: Rule = {
  id: 'disruption-budget-selects-pods',
  refuses: 'a PodDisruptionBudget that selects no rendered pod',
  why: 'the workload it was meant for is evicted without limit',
  fix: 'use labels that the pod template of the workload carries',
  *check(cluster) {
    for (const object of cluster.ofKind('PodDisruptionBudget')) {
      const { selector } = object.json.spec ?? {};
      const { namespace } = object.json.metadata;
      if (selector && cluster.podIndex.selects(namespace, selector)) continue;
      const found = selector ? describeSelector(selector) || 'the empty selector' : 'a missing selector';
      yield { object, path: 'spec.selector', message: `${found} selects no pod in ${namespace}` };
    }
  },
};
