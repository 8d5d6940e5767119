import { StatelessDeployment } from '../../../lib/workloads/deployment';
import { ReplicatedStatefulSet } from '../../../lib/workloads/stateful-set';
import { client, server } from './programs';
import { containerOf } from './rendered';
import { renderSystem } from './system';

const props = {
  component: 'server',
  pool: 'app',
  replicas: 2,
  prepare: [{ ...client, name: 'prepare' }],
  sidecars: [
    { ...client, name: 'first' },
    { ...client, name: 'second', drainSeconds: 5 },
  ],
  programs: [{ ...server, drainSeconds: 30 }],
};

describe.each(['Deployment', 'StatefulSet'] as const)('the drain of a %s', (kind) => {
  const Kind = kind === 'Deployment' ? StatelessDeployment : ReplicatedStatefulSet;
  const pod = renderSystem((chart) => new Kind(chart, 'web', props)).pod(kind, 'web');
  const lifecycles = ['prepare', 'first', 'second', 'server'].map((name) => containerOf(pod, name).lifecycle);

  it('is a sleep of the kubelet before the signal, of the programs that have one', () => {
    const sleep = (seconds: number) => ({ preStop: { sleep: { seconds } } });
    expect(lifecycles).toEqual([undefined, undefined, sleep(5), sleep(30)]);
  });

  it('is part of the grace period', () => {
    expect(pod.terminationGracePeriodSeconds).toBe(30 + 20 + 5 + (5 + 5) + 10);
  });
});
