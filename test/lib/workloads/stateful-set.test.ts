import { claim } from '../../../lib/k8s/volumes';
import { providers } from '../../../lib/providers';
import { ReplicatedStatefulSet, SingletonStatefulSet } from '../../../lib/workloads/stateful-set';
import { server } from './programs';
import { renderSystem } from './system';

const data = claim('data', { size: '1Gi' });
const props = {
  component: 'storage',
  pool: 'app',
  programs: [{ ...server, mounts: { '/data': data } }],
};
const labels = { 'app.kubernetes.io/name': 'node', 'app.kubernetes.io/instance': 'node' };

describe('a singleton', () => {
  const rendered = renderSystem((chart) => new SingletonStatefulSet(chart, 'node', props));
  const { spec } = rendered.one('StatefulSet', 'node');

  it('is one pod, whose broken update does not keep the next one back', () => {
    expect(spec).toMatchObject({
      replicas: 1,
      podManagementPolicy: 'Parallel',
      updateStrategy: { type: 'RollingUpdate' },
    });
  });

  it('keeps its volumes on delete and on scale-down', () => {
    expect(spec?.persistentVolumeClaimRetentionPolicy).toEqual({ whenDeleted: 'Retain', whenScaled: 'Retain' });
    expect(spec?.volumeClaimTemplates).toMatchObject([
      { metadata: { name: 'data', labels }, spec: { accessModes: ['ReadWriteOnce'] } },
    ]);
  });

  it('is selected by few labels of its pods, which have the others too', () => {
    expect(spec?.selector).toEqual({ matchLabels: labels });
    expect(spec?.template.metadata?.labels).toEqual({
      ...labels,
      'app.kubernetes.io/component': 'storage',
      'app.kubernetes.io/part-of': 'relay',
      'app.kubernetes.io/managed-by': 'chainyard',
      'app.kubernetes.io/version': '1.2.3',
    });
  });

  it('may be evicted, so that its node can be drained', () => {
    expect(rendered.one('PodDisruptionBudget', 'node').spec).toEqual({
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: labels },
    });
  });

  it('has a volume that one pod alone may mount, where the storage allows that', () => {
    const onEks = renderSystem((chart) => new SingletonStatefulSet(chart, 'node', props), { provider: providers.eks });
    expect(onEks.one('StatefulSet', 'node').spec?.volumeClaimTemplates).toMatchObject([
      { spec: { accessModes: ['ReadWriteOncePod'], storageClassName: 'gp3-encrypted' } },
    ]);
  });

  it('is declared to the policy rules as a single writer', () => {
    renderSystem((chart) => {
      const { facts } = new SingletonStatefulSet(chart, 'node', props);
      expect(facts).toMatchObject({ kind: 'StatefulSet', namespace: 'relay', name: 'node', singleWriter: true });
      expect(facts.programs).toMatchObject([{ name: 'server', stopSeconds: 20 }]);
      expect(facts.programs[0]?.ports).toContainEqual({
        name: 'rpc',
        number: 5001,
        protocol: 'TCP',
        exposure: 'admin',
      });
    });
  });

  it('tells the policy rules the ids by which peers know its programs', () => {
    renderSystem((chart) => {
      const { facts } = new SingletonStatefulSet(chart, 'node', {
        ...props,
        programs: [{ ...server, peerId: '12D3Koo' }],
      });
      expect(facts.programs).toMatchObject([{ peerId: '12D3Koo' }]);
    });
  });
});

describe('a replicated StatefulSet', () => {
  const rendered = renderSystem((chart) => new ReplicatedStatefulSet(chart, 'node', { ...props, replicas: 3 }));

  it('spreads its pods over zones and nodes', () => {
    const { spec } = rendered.one('StatefulSet', 'node');
    expect(spec?.replicas).toBe(3);
    expect(spec?.template.spec?.topologySpreadConstraints?.map(({ topologyKey }) => topologyKey)).toEqual([
      'topology.kubernetes.io/zone',
      'kubernetes.io/hostname',
    ]);
  });

  it('starts its pods together, and never waits for one that does not get ready', () => {
    expect(rendered.one('StatefulSet', 'node').spec?.podManagementPolicy).toBe('Parallel');
  });

  it('waits for each updated pod as long as it is told', () => {
    const slow = { ...props, replicas: 3, minReadySeconds: 60 };
    const rendered = renderSystem((chart) => new ReplicatedStatefulSet(chart, 'node', slow));
    expect(rendered.one('StatefulSet', 'node').spec?.minReadySeconds).toBe(60);
  });

  it('has writers of their own', () => {
    renderSystem((chart) => {
      const { facts } = new ReplicatedStatefulSet(chart, 'node', { ...props, replicas: 3 });
      expect(facts.singleWriter).toBe(false);
    });
  });
});
