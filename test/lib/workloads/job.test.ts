import { OneTimeJob } from '../../../lib/workloads/job';
import { client } from './programs';
import { renderSystem } from './system';

const props = { component: 'keys', pool: 'app', programs: [client], deadline: 600 };

const rendered = (changes: Partial<typeof props> = {}) =>
  renderSystem((chart) => new OneTimeJob(chart, 'load', { ...props, ...changes }));

describe('a job that runs once', () => {
  it('ends, is tried three times at most, and is removed after a week', () => {
    const [job] = rendered().all('Job');
    expect(job?.spec).toMatchObject({
      backoffLimit: 2,
      activeDeadlineSeconds: 600,
      ttlSecondsAfterFinished: 604_800,
      template: { spec: { restartPolicy: 'Never', priorityClassName: 'batch', serviceAccountName: 'load' } },
    });
  });

  it('has a name of its own for everything that it runs, since nobody can change a Job', () => {
    const [name] = rendered().names('Job');
    expect(name).toMatch(/^load-[0-9a-f]{12}$/);
    expect(rendered().names('Job')).toEqual([name]);
    const [later] = rendered({ programs: [{ ...client, arguments: ['--again'] }] }).names('Job');
    expect(later).toMatch(/^load-[0-9a-f]{12}$/);
    expect(later).not.toBe(name);
  });

  it('has a network policy and a service account that keep its name', () => {
    expect(rendered().names('NetworkPolicy')).toEqual(['load']);
    expect(rendered().names('ServiceAccount')).toEqual(['load']);
  });
});
