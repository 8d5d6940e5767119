import { claim, ephemeral, existingClaim } from '../../../lib/k8s/volumes';
import { RecreatedDeployment, StatelessDeployment } from '../../../lib/workloads/deployment';
import { server } from './programs';
import { renderSystem } from './system';

const props = { component: 'server', pool: 'app', programs: [server] };

describe('a stateless Deployment', () => {
  const rendered = renderSystem((chart) => new StatelessDeployment(chart, 'web', { ...props, replicas: 2 }));

  it('starts a new pod before an old one goes', () => {
    expect(rendered.one('Deployment', 'web').spec).toMatchObject({
      replicas: 2,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    });
    expect(rendered.names('PodDisruptionBudget')).toEqual(['web']);
  });

  it('waits for its pods as long as it is told', () => {
    const slow = { ...props, minReadySeconds: 60, progressDeadlineSeconds: 7200 };
    expect(
      renderSystem((chart) => new StatelessDeployment(chart, 'web', slow)).one('Deployment', 'web').spec,
    ).toMatchObject({ minReadySeconds: 60, progressDeadlineSeconds: 7200 });
  });

  it('may bring volumes that go with its pods', () => {
    const mounting = { ...server, mounts: { '/data': ephemeral('copy', { size: '1Gi' }) } };
    const { volumes } = renderSystem(
      (chart) => new StatelessDeployment(chart, 'web', { ...props, programs: [mounting] }),
    ).pod('Deployment', 'web');
    expect(volumes).toMatchObject([{ name: 'copy', ephemeral: { volumeClaimTemplate: { spec: {} } } }]);
  });

  it('keeps nothing: a claim belongs to a StatefulSet', () => {
    const mounting = { ...server, mounts: { '/data': claim('data', { size: '1Gi' }) } };
    expect(() =>
      renderSystem((chart) => new StatelessDeployment(chart, 'web', { ...props, programs: [mounting] })),
    ).toThrow('web mounts the claim data: use a StatefulSet');
  });

  it('may mount a claim that is an object of its own', () => {
    const mounting = { ...server, mounts: { '/data': existingClaim('data', 'shared') } };
    const { volumes } = renderSystem(
      (chart) => new StatelessDeployment(chart, 'web', { ...props, programs: [mounting] }),
    ).pod('Deployment', 'web');
    expect(volumes).toEqual([{ name: 'data', persistentVolumeClaim: { claimName: 'shared' } }]);
  });
});

describe('a Deployment of one pod that is recreated', () => {
  const rendered = renderSystem((chart) => new RecreatedDeployment(chart, 'web', props));

  it('ends its pod before the next one starts', () => {
    const { spec } = rendered.one('Deployment', 'web');
    expect(spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
    expect(spec?.strategy).not.toHaveProperty('rollingUpdate');
  });

  it('lets its node be drained', () => {
    expect(rendered.one('PodDisruptionBudget', 'web').spec).toMatchObject({ maxUnavailable: 1 });
  });

  it('keeps nothing either', () => {
    const mounting = { ...server, mounts: { '/data': claim('data', { size: '1Gi' }) } };
    expect(() =>
      renderSystem((chart) => new RecreatedDeployment(chart, 'web', { ...props, programs: [mounting] })),
    ).toThrow('web mounts the claim data: use a StatefulSet');
  });
});
