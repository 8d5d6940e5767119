import { eachPod } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

export const noServiceLinks: Rule = {
  id: 'no-service-links',
  refuses: 'a pod that gets environment variables for every Service of its namespace',
  why: 'programs read variables such as GETH_PORT as their own settings, and many Services fill the environment',
  fix: 'set enableServiceLinks to false',
  check: eachPod(function* ({ spec, prefix }) {
    const message = `${found(spec.enableServiceLinks)}, must be false`;
    if (spec.enableServiceLinks !== false) yield { path: `${prefix}spec.enableServiceLinks`, message };
  }),
};
