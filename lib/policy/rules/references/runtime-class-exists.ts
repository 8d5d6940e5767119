import { fieldReferences } from '../../pod-references';
import { unresolved } from '../../references';
import type { Rule } from '../../rule';

export const runtimeClassExists: Rule = {
  id: 'runtime-class-exists',
  refuses: 'a pod whose RuntimeClass does not exist',
  why: 'the API server refuses every pod of the workload',
  fix: 'use one that is rendered, or list under external what the nodes bring',
  check: (cluster) => unresolved(cluster, fieldReferences(cluster, 'runtimeClassName')),
};
