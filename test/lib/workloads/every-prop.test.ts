import type { PodProps } from '../../../lib/k8s/pod';
import { ScheduledJob, type ScheduledJobProps } from '../../../lib/workloads/cron-job';
import { StatelessDeployment } from '../../../lib/workloads/deployment';
import { ReplicatedStatefulSet, SingletonStatefulSet } from '../../../lib/workloads/stateful-set';
import type { SystemChart } from '../../../lib/workloads/system-chart';
import type { WorkloadProps } from '../../../lib/workloads/workload';
import { client, server } from './programs';
import { renderSystem } from './system';

/** Every prop of a workload; the compiler refuses this object where one is missing. */
const every: Required<WorkloadProps> = {
  component: 'server',
  application: 'application',
  interchangeable: true,
  podLabels: { 'chainyard.io/network': 'mainnet' },
  versionImage: 'ghcr.io/chainyard/other:4.5.6',
  programs: [server],
  prepare: [{ ...client, name: 'prepare' }],
  sidecars: [{ ...client, name: 'sidecar' }],
  pool: 'chain',
  priority: 'chain-critical',
  replicas: 2,
  stickySeconds: 600,
  shareProcesses: true,
  permissions: [{ apiGroup: '', resources: ['pods'], verbs: ['get'] }],
  annotations: { 'karpenter.sh/do-not-disrupt': 'true' },
};
const everyJob: Required<ScheduledJobProps> = { ...every, schedule: '0 3 * * *', deadline: 600 };

const workloads: Readonly<Record<string, (chart: SystemChart) => unknown>> = {
  StatefulSet: (chart) => new ReplicatedStatefulSet(chart, 'all', every),
  Deployment: (chart) => new StatelessDeployment(chart, 'all', every),
  CronJob: (chart) => new ScheduledJob(chart, 'all', everyJob),
};
const kinds = ['StatefulSet', 'Deployment', 'CronJob'] as const;
const pool = { name: 'chain', labels: {}, taints: [], zones: [], minimum: 1, maximum: 1 };
const allocatable = { cpu: 8000, memory: 2 ** 34, pods: 100, gpus: 0 };

describe.each(kinds)('a %s with every prop', (kind) => {
  const build = workloads[kind] ?? (() => undefined);
  const rendered = renderSystem(build, { nodePools: [{ ...pool, allocatable }] });
  const pod = rendered.pod(kind, 'all');
  const { spec } = rendered.one(kind, 'all');
  const template = spec && 'jobTemplate' in spec ? spec.jobTemplate.spec?.template : spec?.template;

  it('renders each of them', () => {
    const expected: { readonly [Prop in keyof Required<PodProps>]: unknown } = {
      programs: ['server'],
      prepare: 'prepare',
      sidecars: 'sidecar',
      pool: { 'chainyard.io/pool': 'chain' },
      priority: 'chain-critical',
      shareProcesses: true,
      permissions: true,
      annotations: 'true',
    };
    expect({
      programs: pod.containers.map(({ name }) => name),
      prepare: pod.initContainers?.[0]?.name,
      sidecars: pod.initContainers?.[1]?.name,
      pool: pod.nodeSelector,
      priority: pod.priorityClassName,
      shareProcesses: pod.shareProcessNamespace,
      permissions: pod.automountServiceAccountToken,
      annotations: template?.metadata?.annotations?.['karpenter.sh/do-not-disrupt'],
    }).toEqual(expected);
    if (kind !== 'CronJob') expect(rendered.one(kind, 'all').spec?.replicas).toBe(2);
    expect(rendered.one('Service', 'all').spec).toMatchObject({
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } },
    });
    expect(rendered.one(kind, 'all').metadata.labels).toMatchObject({
      'app.kubernetes.io/name': 'application',
      'app.kubernetes.io/component': 'server',
      'app.kubernetes.io/version': '4.5.6',
    });
    expect(template?.metadata?.labels).toMatchObject({ 'chainyard.io/network': 'mainnet' });
    const selector = { matchLabels: { 'app.kubernetes.io/name': 'application' } };
    expect(pod.topologySpreadConstraints?.map(({ labelSelector }) => labelSelector)).toEqual([selector, selector]);
  });
});

describe('a singleton', () => {
  it('has one replica, whatever else it is given', () => {
    const rendered = renderSystem((chart) => new SingletonStatefulSet(chart, 'all', every));
    expect(rendered.one('StatefulSet', 'all').spec?.replicas).toBe(1);
    expect(rendered.pod('StatefulSet', 'all')).toHaveProperty('topologySpreadConstraints');
    const alone = renderSystem((chart) => new SingletonStatefulSet(chart, 'all', { ...every, interchangeable: false }));
    expect(alone.pod('StatefulSet', 'all')).not.toHaveProperty('topologySpreadConstraints');
  });
});

describe('interchangeable workloads', () => {
  it('share one budget, which lets one of them go', () => {
    const rendered = renderSystem((chart) => {
      new SingletonStatefulSet(chart, 'full-0', every);
      return new SingletonStatefulSet(chart, 'full-1', every);
    });
    expect(rendered.names('PodDisruptionBudget')).toEqual(['application']);
    expect(rendered.one('PodDisruptionBudget', 'application').spec).toMatchObject({
      maxUnavailable: 1,
      selector: { matchLabels: { 'app.kubernetes.io/name': 'application' } },
    });
  });
});
