import { eachPod } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

/** What Kubernetes accepts by kind; a pod of its own may choose. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['Always'],
  StatefulSet: ['Always'],
  DaemonSet: ['Always'],
  Job: ['OnFailure', 'Never'],
  CronJob: ['OnFailure', 'Never'],
};

export const restartPolicyFits: Rule = {
  id: 'restart-policy-fits',
  refuses: 'a restart policy that its kind does not accept',
  why: 'the API server refuses the object',
  fix: 'use OnFailure or Never in a Job or CronJob, and leave it out elsewhere',
  check: eachPod(function* ({ object, spec, prefix }) {
    const { kind } = object.json;
    const policies = allowed[kind] ?? ['Always', 'OnFailure', 'Never'];
    if (policies.includes(spec.restartPolicy ?? 'Always')) return;
    const message = `${found(spec.restartPolicy)}, a ${kind} takes ${policies.join(' or ')}`;
    yield { path: `${prefix}spec.restartPolicy`, message };
  }),
};
