import { StatelessDeployment } from '../../../lib/workloads/deployment';
import { ReplicatedStatefulSet } from '../../../lib/workloads/stateful-set';
import type { SystemChart } from '../../../lib/workloads/system-chart';
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

describe.each(['Deployment', 'StatefulSet'] as const)('the stop signals of a %s', (kind) => {
  const Kind = kind === 'Deployment' ? StatelessDeployment : ReplicatedStatefulSet;
  const signalled = {
    ...props,
    sidecars: [{ ...client, name: 'first' }],
    programs: [{ ...server, drainSeconds: 30, stopSignal: 'SIGINT' as const }],
  };
  const podIn = (stopSignals: boolean) =>
    renderSystem((chart) => new Kind(chart, 'web', signalled), { stopSignals }).pod(kind, 'web');

  it('are told, with the system that they are of, where the cluster takes them', () => {
    const pod = podIn(true);
    expect(containerOf(pod, 'server').lifecycle).toEqual({ preStop: { sleep: { seconds: 30 } }, stopSignal: 'SIGINT' });
    expect(containerOf(pod, 'first').lifecycle).toBeUndefined();
    expect(pod.os).toEqual({ name: 'linux' });
  });

  it('are left to the image elsewhere', () => {
    const pod = podIn(false);
    expect(containerOf(pod, 'server').lifecycle).toEqual({ preStop: { sleep: { seconds: 30 } } });
    expect(pod.os).toBeUndefined();
  });

  it('change nothing of a pod that has none', () => {
    const build = (chart: SystemChart) => new Kind(chart, 'web', props);
    expect(renderSystem(build, { stopSignals: true }).pod(kind, 'web')).toEqual(renderSystem(build).pod(kind, 'web'));
  });
});
