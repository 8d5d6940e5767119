import { podReferences } from '../../pod-references';
import { unresolved } from '../../references';
import type { Rule } from '../../rule';

export const configMapExists: Rule = {
  id: 'config-map-exists',
  refuses: 'a pod that needs a ConfigMap which does not exist',
  why: 'the pod waits for it and never starts',
  fix: 'render it in the namespace of the pod, correct the name or list it under external',
  check: (cluster) => unresolved(cluster, podReferences(cluster, 'ConfigMap')),
};
