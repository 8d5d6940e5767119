import { jobSpecs } from '../../job-specs';
import type { Rule } from '../../rule';

export const jobTimeLimited: Rule = {
  id: 'job-time-limited',
  refuses: 'a Job without a deadline',
  why: 'a run that hangs hangs for ever, and a CronJob never starts the next one',
  fix: 'set activeDeadlineSeconds',
  *check(cluster) {
    for (const { object, path, spec } of jobSpecs(cluster)) {
      const deadline = spec.activeDeadlineSeconds;
      if (deadline === undefined) yield { object, path: `${path}.activeDeadlineSeconds`, message: 'not set' };
    }
  },
};
