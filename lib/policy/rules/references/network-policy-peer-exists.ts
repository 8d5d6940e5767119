import type { LabelSelector } from 'kubernetes-types/meta/v1';
import type { KindMap } from '../../kinds';
import { LabelIndex } from '../../label-index';
import type { RenderedCluster } from '../../rendered-cluster';
import type { RenderedObject } from '../../rendered-object';
import type { Rule } from '../../rule';
import { describeSelector, isEmptySelector } from '../../selectors';

/** Kubernetes puts it on every namespace, with the namespace's name as its value. */
const namespaceName = 'kubernetes.io/metadata.name';

export const networkPolicyPeerExists: Rule = {
  id: 'network-policy-peer-exists',
  refuses: 'a NetworkPolicy peer that matches no rendered pod of the rendered namespaces it chooses',
  why: 'the connection that the policy was written for stays closed',
  fix: 'use labels that the pods of the peer carry, in the namespace that they run in',
  *check(cluster) {
    const namespaces = namespaceIndex(cluster);
    for (const object of cluster.ofKind('NetworkPolicy')) {
      for (const { path, peer } of peers(object)) {
        const { podSelector = {}, namespaceSelector } = peer;
        if (isEmptySelector(podSelector)) continue;
        const names = chosen(namespaces, object.json.metadata.namespace, namespaceSelector);
        if (names.length === 0 || names.some((name) => cluster.podIndex.selects(name, podSelector))) continue;
        const message = `${describeSelector(podSelector)} selects no pod in ${names.join(', ')}`;
        yield { object, path: `${path}.podSelector`, message };
      }
    }
  },
};

/** Names of the rendered namespaces by their labels. */
function namespaceIndex(cluster: RenderedCluster): LabelIndex<string> {
  const index = new LabelIndex<string>();
  for (const { json } of cluster.ofKind('Namespace')) {
    const { name, labels } = json.metadata;
    index.add(undefined, { ...labels, [namespaceName]: name }, name);
  }
  return index;
}

/** The rendered namespaces that a peer chooses; none where it may as well choose others, whose pods are not known. */
function chosen(namespaces: LabelIndex<string>, own: string | undefined, selector: LabelSelector | undefined) {
  if (!selector) return namespaces.select(undefined, { matchLabels: { [namespaceName]: own ?? '' } });
  return isEmptySelector(selector) ? [] : namespaces.select(undefined, selector);
}

function* peers({ json }: RenderedObject<KindMap['NetworkPolicy']>) {
  for (const [rule, { from = [] }] of (json.spec?.ingress ?? []).entries())
    for (const [index, peer] of from.entries()) yield { path: `spec.ingress[${rule}].from[${index}]`, peer };
  for (const [rule, { to = [] }] of (json.spec?.egress ?? []).entries())
    for (const [index, peer] of to.entries()) yield { path: `spec.egress[${rule}].to[${index}]`, peer };
}
