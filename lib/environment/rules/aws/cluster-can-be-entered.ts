import { cloudRule } from './cloud-rule';

/** Somebody has all rights, since who makes a cluster has none by that; and each role has one entry. */
export const awsClusterCanBeEntered = cloudRule('aws-cluster-can-be-entered', function* ({ cluster: { access } }) {
  const path = ['aws', 'cluster', 'access'];
  for (const [index, { role, policy, namespaces }] of access.entries()) {
    if (access.findIndex((other) => other.role === role) < index) {
      yield { path: [...path, index, 'role'], message: `"${role}" stands here twice; EKS has one entry for each role` };
    }
    if (policy !== 'cluster-admin' || namespaces === undefined) continue;
    const message = 'do not bound "cluster-admin"; use policy: admin, or remove them';
    yield { path: [...path, index, 'namespaces'], message };
  }
  if (access.some(({ policy }) => policy === 'cluster-admin')) return;
  yield { path, message: 'has nobody with policy "cluster-admin", so that nobody could install anything; add a role' };
});
