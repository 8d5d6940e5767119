import type { PodTemplate } from '../../pod-templates';
import { describeObject } from '../../rendered-object';
import type { Rule } from '../../rule';

export const oneDisruptionBudgetPerPod: Rule = {
  id: 'one-disruption-budget-per-pod',
  refuses: 'a PodDisruptionBudget that selects a pod which another one selects too',
  why: 'the eviction API answers 500 for such a pod, so its node can never be drained',
  fix: 'narrow the selector to the pods of one workload, or remove one of the two',
  *check(cluster) {
    const budgets = new Map<PodTemplate, string>();
    for (const object of cluster.ofKind('PodDisruptionBudget')) {
      const { selector } = object.json.spec ?? {};
      const { namespace, name } = object.json.metadata;
      for (const pod of selector ? cluster.podIndex.select(namespace, selector) : []) {
        const other = budgets.get(pod);
        if (other === undefined) {
          budgets.set(pod, name);
          continue;
        }
        const message = `selects the pods of ${describeObject(pod.object)}, which ${other} selects too`;
        yield { object, path: 'spec.selector', message };
      }
    }
  },
};
