import { KubeRole, KubeRoleBinding } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Permission } from '../k8s/pod';

/** Binds a Role with exactly these permissions to the ServiceAccount of the same name; nothing where there are none. */
export function permissions(
  scope: Construct,
  { name, namespace }: { readonly name: string; readonly namespace: string },
  granted: readonly Permission[],
  labels: Record<string, string>,
): void {
  if (granted.length === 0) return;
  new KubeRole(scope, 'role', {
    metadata: { name, labels },
    rules: granted.map(({ apiGroup, resources, resourceNames, verbs }) => ({
      apiGroups: [apiGroup],
      resources: [...resources],
      resourceNames: resourceNames && [...resourceNames],
      verbs: [...verbs],
    })),
  });
  new KubeRoleBinding(scope, 'role-binding', {
    metadata: { name, labels },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name, namespace }],
  });
}
