import { ScheduledJob } from '../../../lib/workloads/cron-job';
import { client } from './programs';
import { renderSystem } from './system';

const props = { component: 'backup', pool: 'app', programs: [client], schedule: '0 3 * * *', deadline: 600 };

describe('a scheduled job', () => {
  const rendered = renderSystem((chart) => new ScheduledJob(chart, 'export', props));

  it('runs by the clock in UTC, never twice at once, and not for ever', () => {
    expect(rendered.one('CronJob', 'export').spec).toMatchObject({
      schedule: '0 3 * * *',
      timeZone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 3600,
      jobTemplate: { spec: { backoffLimit: 2, activeDeadlineSeconds: 600 } },
    });
    expect(rendered.pod('CronJob', 'export')).toMatchObject({ restartPolicy: 'Never', priorityClassName: 'batch' });
  });

  it('gives its Jobs the labels of their pods', () => {
    const { jobTemplate } = rendered.one('CronJob', 'export').spec ?? {};
    expect(jobTemplate?.metadata?.labels).toEqual(jobTemplate?.spec?.template.metadata?.labels);
    expect(jobTemplate?.metadata?.labels).toMatchObject({ 'app.kubernetes.io/part-of': 'relay' });
  });

  it('may wait less than others where that is said', () => {
    const urgent = renderSystem((chart) => new ScheduledJob(chart, 'export', { ...props, priority: 'standard' }));
    expect(urgent.pod('CronJob', 'export').priorityClassName).toBe('standard');
  });

  it('has a network policy, and no budget: it ends by itself', () => {
    expect(rendered.names('NetworkPolicy')).toEqual(['export']);
    expect(rendered.names('PodDisruptionBudget')).toEqual([]);
  });
});
