import type { Rule } from '../../rule';

const limits = ['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const;

export const finishedJobsRemoved: Rule = {
  id: 'finished-jobs-removed',
  refuses: 'a Job that stays when it is finished, or a CronJob that does not say how many stay',
  why: 'finished Jobs and their pods pile up until the API server slows down',
  fix: 'set ttlSecondsAfterFinished on a Job, and both history limits on a CronJob',
  *check(cluster) {
    for (const object of cluster.ofKind('Job')) {
      const ttl = object.json.spec?.ttlSecondsAfterFinished;
      if (ttl === undefined) yield { object, path: 'spec.ttlSecondsAfterFinished', message: 'not set' };
    }
    for (const object of cluster.ofKind('CronJob')) {
      const { spec } = object.json;
      if (spec?.jobTemplate.spec?.ttlSecondsAfterFinished !== undefined) continue;
      for (const limit of limits)
        if (spec?.[limit] === undefined) yield { object, path: `spec.${limit}`, message: 'not set' };
    }
  },
};
