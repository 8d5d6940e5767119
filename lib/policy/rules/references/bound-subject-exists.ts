import { unresolved } from '../../references';
import { roleBindings } from '../../role-bindings';
import type { Rule } from '../../rule';

export const boundSubjectExists: Rule = {
  id: 'bound-subject-exists',
  refuses: 'a binding for a ServiceAccount that does not exist',
  why: 'whoever makes an account of that name later gets its rights',
  fix: 'name a rendered ServiceAccount and its namespace',
  check: (cluster) =>
    unresolved(
      cluster,
      roleBindings(cluster).flatMap((object) =>
        (object.json.subjects ?? []).flatMap(({ kind, name, namespace }, index) =>
          kind === 'ServiceAccount' ? [{ object, path: `subjects[${index}]`, kind, name, namespace }] : [],
        ),
      ),
    ),
};
