import { found } from '../../found';
import type { PodTemplate } from '../../pod-templates';
import type { RenderedCluster } from '../../rendered-cluster';
import { roleBindings } from '../../role-bindings';
import type { Rule } from '../../rule';

export const tokenOnlyWithRole: Rule = {
  id: 'token-only-with-role',
  refuses: 'a pod with a token of the API server though no role is bound to its ServiceAccount',
  why: 'the token serves nobody but an intruder, who learns about the cluster with it',
  fix: 'set automountServiceAccountToken to false, or bind a Role to the ServiceAccount',
  *check(cluster) {
    const bound = boundAccounts(cluster);
    for (const pod of cluster.pods) {
      const { spec, namespace, prefix, object } = pod;
      const account = accountOf(pod);
      if (bound.has(`${namespace}/${account}`) || tokenMounted(cluster, pod) === false) continue;
      const message = `${found(spec.automountServiceAccountToken)}, and ServiceAccount ${account} has no role`;
      yield { object, path: `${prefix}spec.automountServiceAccountToken`, message };
    }
  },
};

/** `namespace/name` of every ServiceAccount that a binding names. */
function boundAccounts(cluster: RenderedCluster): ReadonlySet<string> {
  const accounts = roleBindings(cluster).flatMap(({ json: { subjects = [], metadata } }) =>
    subjects
      .filter(({ kind }) => kind === 'ServiceAccount')
      .map(({ name, namespace }) => `${namespace ?? metadata.namespace}/${name}`),
  );
  return new Set(accounts);
}

const accountOf = ({ spec }: PodTemplate) => spec.serviceAccountName ?? spec.serviceAccount ?? 'default';

/** What the pod says, or else its ServiceAccount. */
function tokenMounted(cluster: RenderedCluster, pod: PodTemplate): boolean | undefined {
  const account = cluster.find('ServiceAccount', accountOf(pod), pod.namespace);
  return pod.spec.automountServiceAccountToken ?? account?.json.automountServiceAccountToken;
}
