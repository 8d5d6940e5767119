import { WorkerDeployment } from '../../../lib/workloads/worker-deployment';
import { server } from './programs';
import { renderSystem } from './system';

describe('workers', () => {
  const build = (replicas: number, progressDeadlineSeconds?: number) =>
    renderSystem((chart) => {
      const props = { component: 'worker', pool: 'prover', programs: [server], replicas, progressDeadlineSeconds };
      return new WorkerDeployment(chart, 'worker', props);
    });

  it('end before others start, since there may be no more GPUs than workers', () => {
    expect(build(3).one('Deployment', 'worker').spec).toMatchObject({
      replicas: 3,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
    });
  });

  it('have an hour until a node with a GPU is there, unless they are given another time', () => {
    expect(build(1).one('Deployment', 'worker').spec?.progressDeadlineSeconds).toBe(3600);
    expect(build(1, 900).one('Deployment', 'worker').spec?.progressDeadlineSeconds).toBe(900);
  });
});
