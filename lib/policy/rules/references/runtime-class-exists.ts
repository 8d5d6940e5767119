import { fieldReferences } from '../../pod-references';
import { unresolved } from '../../references';
import type { Rule } from '../../rule';

export const runtimeClassExists: Rule = {
  id: 'runtime-class-exists',
  refuses: 'a pod whose RuntimeClass does not exist',
  why: 'the API server refuses every pod of the workload',
  fix: 'use a RuntimeClass that is rendered or that the nodes of the provider bring',
  check: (cluster) => unresolved(cluster, fieldReferences(cluster, 'runtimeClassName')),
};
