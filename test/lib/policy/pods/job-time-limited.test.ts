import { jobTimeLimited } from '../../../../lib/policy/rules/pods/job-time-limited';
import { cronJob, object, violations } from '../objects';

describe('job-time-limited', () => {
  it('refuses a Job and a CronJob that do not say it', () => {
    const silent = cronJob({ spec: { jobTemplate: { spec: { activeDeadlineSeconds: undefined } } } });
    expect(violations(jobTimeLimited, [object('batch/v1', 'Job'), silent])).toEqual([
      'Job relay/relay spec.activeDeadlineSeconds: not set',
      'CronJob relay/relay spec.jobTemplate.spec.activeDeadlineSeconds: not set',
    ]);
  });

  it('accepts a number', () => {
    expect(
      violations(jobTimeLimited, [object('batch/v1', 'Job', { spec: { activeDeadlineSeconds: 0 } }), cronJob()]),
    ).toEqual([]);
  });
});
