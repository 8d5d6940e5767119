import { jobRetriesLimited } from '../../../../lib/policy/rules/pods/job-retries-limited';
import { cronJob, object, violations } from '../objects';

describe('job-retries-limited', () => {
  it('refuses a Job and a CronJob that do not say it', () => {
    const silent = cronJob({ spec: { jobTemplate: { spec: { backoffLimit: undefined } } } });
    expect(violations(jobRetriesLimited, [object('batch/v1', 'Job'), silent])).toEqual([
      'Job relay/relay spec.backoffLimit: not set',
      'CronJob relay/relay spec.jobTemplate.spec.backoffLimit: not set',
    ]);
  });

  it('accepts a number', () => {
    expect(
      violations(jobRetriesLimited, [object('batch/v1', 'Job', { spec: { backoffLimit: 0 } }), cronJob()]),
    ).toEqual([]);
  });
});
