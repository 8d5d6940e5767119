import type { NetworkPolicySpec } from 'kubernetes-types/networking/v1';
import type { PodTemplate } from '../../pod-templates';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule } from '../../rule';
import { describeSelector, isEmptySelector } from '../../selectors';

export const networkPolicyChoosesPod: Rule = {
  id: 'network-policy-chooses-pod',
  refuses: 'a pod that no NetworkPolicy beyond those for the whole namespace chooses for incoming or outgoing traffic',
  why: 'nobody has thought about who may reach it and whom it may reach',
  fix: 'add a NetworkPolicy that selects these labels, even one that allows nothing',
  *check(cluster) {
    const chosen = chosenPods(cluster);
    for (const pod of cluster.pods) {
      for (const direction of ['Ingress', 'Egress'] as const) {
        if (chosen[direction].has(pod)) continue;
        const labels = describeSelector({ matchLabels: pod.labels }) || 'no labels';
        const message = `${labels}: chosen by no NetworkPolicy of type ${direction} with a selector`;
        yield { object: pod.object, path: `${pod.prefix}metadata.labels`, message };
      }
    }
  },
};

function chosenPods(cluster: RenderedCluster) {
  const chosen = { Ingress: new Set<PodTemplate>(), Egress: new Set<PodTemplate>() };
  for (const { json } of cluster.ofKind('NetworkPolicy')) {
    const { spec } = json;
    if (!spec?.podSelector || isEmptySelector(spec.podSelector)) continue;
    const pods = cluster.podIndex.select(json.metadata.namespace, spec.podSelector);
    const types = typesOf(spec);
    if (types.includes('Ingress')) for (const pod of pods) chosen.Ingress.add(pod);
    if (types.includes('Egress')) for (const pod of pods) chosen.Egress.add(pod);
  }
  return chosen;
}

/** Without policyTypes a policy is for incoming traffic, and for outgoing where it has rules for that. */
function typesOf({ policyTypes, egress = [] }: NetworkPolicySpec): readonly string[] {
  return policyTypes ?? (egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress']);
}
