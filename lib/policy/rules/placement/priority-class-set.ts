import { eachPod } from '../../each-pod';
import type { Rule } from '../../rule';

export const priorityClassSet: Rule = {
  id: 'priority-class-set',
  refuses: 'a pod without a priority',
  why: 'on a full node a backup may push out the validator',
  fix: 'set priorityClassName',
  check: eachPod(function* ({ spec, prefix }) {
    if (!spec.priorityClassName) yield { path: `${prefix}spec.priorityClassName`, message: 'not set' };
  }),
};
