import { fieldReferences } from '../../pod-references';
import { unresolved } from '../../references';
import type { Rule } from '../../rule';

export const serviceAccountExists: Rule = {
  id: 'service-account-exists',
  refuses: 'a pod whose ServiceAccount does not exist',
  why: 'no pod of the workload is ever created',
  fix: 'render it in the namespace of the pod, correct the name or list it under external',
  check: (cluster) => unresolved(cluster, fieldReferences(cluster, 'serviceAccountName')),
};
