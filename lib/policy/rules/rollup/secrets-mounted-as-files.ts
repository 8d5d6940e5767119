import { eachContainer } from '../../each-pod';
import { rollupOf } from '../../rollup-pods';
import type { Rule } from '../../rule';

export const secretsMountedAsFiles: Rule = {
  id: 'secrets-mounted-as-files',
  refuses: 'an environment variable of a pod of a rollup that is read from a Secret',
  why: 'variables are inherited by child processes and end up in crash reports and logs, with keys that sign for the chain',
  fix: 'mount the Secret as a volume, and give the program the path',
  check: eachContainer(function* ({ container, path }, pod) {
    if (rollupOf(pod) === undefined) return;
    for (const [index, { name, valueFrom }] of (container.env ?? []).entries())
      if (valueFrom?.secretKeyRef)
        yield { path: `${path}.env[${index}].valueFrom.secretKeyRef`, message: `${name} is read from a Secret` };
    for (const [index, { secretRef }] of (container.envFrom ?? []).entries())
      if (secretRef) yield { path: `${path}.envFrom[${index}].secretRef`, message: 'variables are read from a Secret' };
  }),
};
