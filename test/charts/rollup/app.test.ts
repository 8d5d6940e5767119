import { parse } from 'yaml';
import { publicNamespaces } from '../../../lib/environment/systems/rollup/api';
import { containerOf } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { type RollupInput, renderRollup, rollupEnvironment } from './environment';
import { ingress } from './flows';

const folder = new EnvironmentFolder();
const render = (api: NonNullable<RollupInput['rollup']>['api'] = {}) =>
  renderRollup(folder, { rollup: { api } }).rendered;

describe('JSON-RPC', () => {
  it('has several pods, spread and drained one by one', () => {
    const rendered = render();
    expect(rendered.one('Deployment', 'api').spec).toMatchObject({
      replicas: 2,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0 } },
    });
    const { topologySpreadConstraints = [] } = rendered.pod('Deployment', 'api');
    expect(topologySpreadConstraints.map(({ topologyKey }) => topologyKey)).toEqual([
      'topology.kubernetes.io/zone',
      'kubernetes.io/hostname',
    ]);
    expect(rendered.one('PodDisruptionBudget', 'api').spec).toMatchObject({ maxUnavailable: 1 });
  });

  it('scales on its CPU where it may', () => {
    const rendered = render({ replicas: { minimum: 2, maximum: 5, cpu: 60 } });
    expect(rendered.one('Deployment', 'api').spec).not.toHaveProperty('replicas');
    const { spec } = rendered.one('HorizontalPodAutoscaler', 'api');
    expect(spec).toMatchObject({ minReplicas: 2, maxReplicas: 5, scaleTargetRef: { kind: 'Deployment', name: 'api' } });
    expect(spec?.metrics?.[0]?.containerResource).toMatchObject({
      container: 'api',
      target: { averageUtilization: 60 },
    });
    expect(render().names('HorizontalPodAutoscaler')).toEqual([]);
  });

  it('answers on until load balancers have heard that it goes', () => {
    const pod = render().pod('Deployment', 'api');
    const { lifecycle } = containerOf(pod, 'api') as { lifecycle?: { preStop?: { sleep?: { seconds: number } } } };
    const drain = lifecycle?.preStop?.sleep?.seconds ?? 0;
    expect(drain).toBeGreaterThan(0);
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(300 + drain);
  });

  it('lets in pods of the cluster that the environment names, and nobody else', () => {
    expect(ingress(render(), 'api')).toEqual(['monitoring/prometheus:3314']);
    const clients = [{ namespace: 'explorer', labels: { app: 'indexer' } }];
    expect(ingress(render({ clients }), 'api')).toEqual([
      'explorer/indexer:3050',
      'explorer/indexer:3051',
      'monitoring/prometheus:3314',
    ]);
  });

  it('never answers debug or unstable, and no environment can ask for them', () => {
    const general = parse(render().file('zk-stack', 'general.yaml'));
    expect(general.api.web3_json_rpc.api_namespaces).toEqual(['eth', 'net', 'web3', 'zks', 'pubsub']);
    expect(publicNamespaces).not.toContain('debug');
    expect(publicNamespaces).not.toContain('unstable');
    const { rollup, ...others } = rollupEnvironment();
    for (const namespace of ['debug', 'unstable']) {
      const asking = { ...others, rollup: { ...rollup, api: { namespaces: ['eth', namespace] } } };
      expect(() => folder.load('rollup', asking)).toThrow(`rollup.api.namespaces[1]: "${namespace}" is not one of`);
    }
  });
});
