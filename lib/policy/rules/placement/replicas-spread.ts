import { alternatives } from '../../../environment/words';
import type { PodTemplate } from '../../pod-templates';
import type { Rule } from '../../rule';
import { replicaRanges } from '../../scalers';
import { matches } from '../../selectors';

const zone = 'topology.kubernetes.io/zone';
const node = 'kubernetes.io/hostname';

export const replicasSpread: Rule = {
  id: 'replicas-spread',
  refuses: 'several replicas that may all run in one zone or on one node',
  why: 'they fail together, though they were made to replace each other',
  fix: `add topologySpreadConstraints for ${zone} and ${node} that select the pod's own labels`,
  *check(cluster) {
    const rangeOf = replicaRanges(cluster.objects);
    for (const pod of cluster.pods) {
      const { maximum } = rangeOf(pod);
      if (maximum < 2 || !replicated.includes(pod.object.json.kind)) continue;
      const keys = spreadKeys(pod);
      const missing = [zone, node].filter((key) => !keys.has(key));
      if (missing.length === 0) continue;
      const message = `${maximum} replicas are not spread over ${alternatives(missing)}`;
      yield { object: pod.object, path: `${pod.prefix}spec.topologySpreadConstraints`, message };
    }
  },
};

/** Kinds whose replicas stand for each other; the pods of a Job share its work. */
const replicated: readonly string[] = ['Deployment', 'StatefulSet'];

/** Labels of nodes over which the pods are kept apart, by constraints or by anti-affinity. */
function spreadKeys({ spec, labels }: PodTemplate): ReadonlySet<string> {
  const { requiredDuringSchedulingIgnoredDuringExecution: required = [] } = spec.affinity?.podAntiAffinity ?? {};
  const { preferredDuringSchedulingIgnoredDuringExecution: preferred = [] } = spec.affinity?.podAntiAffinity ?? {};
  const terms = [
    ...(spec.topologySpreadConstraints ?? []),
    ...required,
    ...preferred.map(({ podAffinityTerm }) => podAffinityTerm),
  ];
  const ownTerms = terms.filter(({ labelSelector }) => labelSelector && matches(labelSelector, labels));
  return new Set(ownTerms.map(({ topologyKey }) => topologyKey));
}
