import type { Rule } from '../../rule';
import { describeSelector, isEmptySelector, matches } from '../../selectors';

const kinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'] as const;

export const selectorMatchesTemplate: Rule = {
  id: 'selector-matches-template',
  refuses: 'a workload whose selector does not choose its own pods',
  why: 'the API server refuses it',
  fix: 'select by labels that the pod template carries',
  *check(cluster) {
    for (const object of kinds.flatMap((kind) => cluster.ofKind(kind))) {
      const { selector = {}, template } = object.json.spec ?? {};
      const labels = template?.metadata?.labels ?? {};
      if (!isEmptySelector(selector) && matches(selector, labels)) continue;
      const found = describeSelector(selector) || 'an empty selector';
      const carried = describeSelector({ matchLabels: labels }) || 'none';
      yield { object, path: 'spec.selector', message: `${found} does not choose the labels of its pods: ${carried}` };
    }
  },
};
