import type { Rule } from '../../rule';
import { isClusterScoped } from '../../scopes';

export const namespaceWhereNeeded: Rule = {
  id: 'namespace-where-needed',
  refuses: 'a namespaced object without a namespace, or a cluster-scoped one with it',
  why: 'the object lands in whatever namespace the one who applies it has chosen, or is refused',
  fix: 'set metadata.namespace on namespaced kinds and on no other',
  *check({ objects }) {
    for (const object of objects) {
      const { kind, metadata } = object.json;
      const path = 'metadata.namespace';
      if (isClusterScoped(object.json)) {
        if (metadata.namespace === undefined) continue;
        yield { object, path, message: `"${metadata.namespace}" is set, but a ${kind} belongs to no namespace` };
      } else if (!metadata.namespace) yield { object, path, message: `unset, but a ${kind} belongs to a namespace` };
    }
  },
};
