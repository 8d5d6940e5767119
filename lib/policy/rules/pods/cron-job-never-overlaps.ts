import { found } from '../../found';
import type { Rule } from '../../rule';

export const cronJobNeverOverlaps: Rule = {
  id: 'cron-job-never-overlaps',
  refuses: 'a CronJob that starts a run while the last one still runs, or ends that one for it',
  why: 'two backups at once read and write the same files, and a slow one that is replaced never ends',
  fix: 'set concurrencyPolicy to Forbid',
  *check(cluster) {
    for (const object of cluster.ofKind('CronJob')) {
      const policy = object.json.spec?.concurrencyPolicy;
      const message = `${found(policy)}, must be "Forbid"`;
      if (policy !== 'Forbid') yield { object, path: 'spec.concurrencyPolicy', message };
    }
  },
};
