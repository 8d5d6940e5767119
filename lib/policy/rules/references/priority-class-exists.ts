import { fieldReferences } from '../../pod-references';
import { unresolved } from '../../references';
import type { Rule } from '../../rule';

export const priorityClassExists: Rule = {
  id: 'priority-class-exists',
  refuses: 'a pod whose PriorityClass does not exist',
  why: 'the API server refuses every pod of the workload',
  fix: 'use one that is rendered or built in, or list it under external',
  check: (cluster) => unresolved(cluster, fieldReferences(cluster, 'priorityClassName')),
};
