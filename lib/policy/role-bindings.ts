import type { RenderedCluster } from './rendered-cluster';

/** Every RoleBinding and ClusterRoleBinding. */
export function roleBindings(cluster: RenderedCluster) {
  return [...cluster.ofKind('RoleBinding'), ...cluster.ofKind('ClusterRoleBinding')];
}
