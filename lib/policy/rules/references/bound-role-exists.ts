import { unresolved } from '../../references';
import { roleBindings } from '../../role-bindings';
import type { Rule } from '../../rule';

export const boundRoleExists: Rule = {
  id: 'bound-role-exists',
  refuses: 'a binding to a Role or ClusterRole that does not exist',
  why: 'the subject is denied everything it was meant to do',
  fix: 'name a rendered Role of the same namespace, a rendered ClusterRole or a built-in one',
  check: (cluster) =>
    unresolved(
      cluster,
      roleBindings(cluster).flatMap((object) => {
        const { roleRef, metadata } = object.json;
        if (!roleRef) return [];
        const { kind, name } = roleRef;
        return [{ object, path: 'roleRef', kind, name, namespace: kind === 'Role' ? metadata.namespace : undefined }];
      }),
    ),
};
