import { podReferences } from '../../pod-references';
import { unresolved } from '../../references';
import type { Rule } from '../../rule';

export const configMapExists: Rule = {
  id: 'config-map-exists',
  refuses: 'a pod that needs a ConfigMap which does not exist',
  why: 'the pod waits for it and never starts',
  fix: 'render the ConfigMap in the namespace of the pod or correct the name',
  check: (cluster) => unresolved(cluster, podReferences(cluster, 'ConfigMap')),
};
