import { finishedJobsRemoved } from '../../../../lib/policy/rules/pods/finished-jobs-removed';
import { cronJob, object, violations } from '../objects';

describe('finished-jobs-removed', () => {
  it('refuses a Job that stays', () => {
    expect(violations(finishedJobsRemoved, [object('batch/v1', 'Job', { spec: {} })])).toEqual([
      'Job relay/relay spec.ttlSecondsAfterFinished: not set',
    ]);
  });

  it('refuses a CronJob that does not say how many stay', () => {
    expect(violations(finishedJobsRemoved, [cronJob({ spec: { failedJobsHistoryLimit: undefined } })])).toEqual([
      'CronJob relay/relay spec.failedJobsHistoryLimit: not set',
    ]);
  });

  it('accepts limits by number or time', () => {
    const timed = cronJob({
      spec: {
        successfulJobsHistoryLimit: undefined,
        failedJobsHistoryLimit: undefined,
        jobTemplate: { spec: { ttlSecondsAfterFinished: 0 } },
      },
    });
    const job = object('batch/v1', 'Job', { spec: { ttlSecondsAfterFinished: 0 } });
    expect(violations(finishedJobsRemoved, [cronJob(), timed, job])).toEqual([]);
  });
});
