import { fieldReferences } from '../../pod-references';
import { unresolved } from '../../references';
import type { Rule } from '../../rule';

export const serviceAccountExists: Rule = {
  id: 'service-account-exists',
  refuses: 'a pod whose ServiceAccount does not exist',
  why: 'no pod of the workload is ever created',
  fix: 'render the ServiceAccount in the namespace of the pod or correct the name',
  check: (cluster) => unresolved(cluster, fieldReferences(cluster, 'serviceAccountName')),
};
