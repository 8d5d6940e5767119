import { cronJobNeverOverlaps } from '../../../../lib/policy/rules/pods/cron-job-never-overlaps';
import { cronJob, violations } from '../objects';

describe('cron-job-never-overlaps', () => {
  it.each(['Allow', 'Replace', undefined])('refuses %s', (concurrencyPolicy) => {
    const value = concurrencyPolicy ? `"${concurrencyPolicy}"` : 'not set';
    expect(violations(cronJobNeverOverlaps, [cronJob({ spec: { concurrencyPolicy } })])).toEqual([
      `CronJob relay/relay spec.concurrencyPolicy: ${value}, must be "Forbid"`,
    ]);
  });

  it('accepts Forbid', () => {
    expect(violations(cronJobNeverOverlaps, [cronJob()])).toEqual([]);
  });
});
