import { serveReplicas } from '../../../charts/ethereum/serve-scaling';
import { EnvironmentFolder } from '../environment-folder';
import { renderServe, type ServeInput, volumeSnapshots } from './serve-environments';

const folder = new EnvironmentFolder();
const onRequests: ServeInput['serve'] = {
  replicas: { minimum: 2, maximum: 8 },
  scaling: { on: 'requests', target: 150, prometheus: 'http://prometheus.monitoring:9090' },
};

describe('the number of serve nodes', () => {
  it('is that of the environment where both ends are one', () => {
    const { rendered, notes } = renderServe(folder, { serve: { replicas: { minimum: 3, maximum: 3 } } });
    expect(rendered.one('StatefulSet', 'geth-serve').spec?.replicas).toBe(3);
    expect(rendered.names('HorizontalPodAutoscaler')).toEqual([]);
    expect(notes.join()).not.toContain('metrics-server');
  });

  it('follows the CPU of the execution client', () => {
    const { rendered, notes } = renderServe(folder, { serve: { scaling: { on: 'cpu', target: 60 } } });
    expect(rendered.one('HorizontalPodAutoscaler', 'geth-serve').spec).toMatchObject({
      scaleTargetRef: { kind: 'StatefulSet', name: 'geth-serve' },
      minReplicas: 2,
      maxReplicas: 4,
      metrics: [{ containerResource: { container: 'geth', target: { averageUtilization: 60 } } }],
    });
    expect(rendered.one('StatefulSet', 'geth-serve').spec).not.toHaveProperty('replicas');
    expect(notes).toContain('ethereum: geth-serve scales on CPU, which metrics-server must measure');
  });

  it('follows the requests that its own pods answer', () => {
    const { rendered } = renderServe(folder, { serve: onRequests, snapshots: volumeSnapshots });
    const query = 'sum(rate(rpc_requests{namespace="ethereum",pod=~"geth-serve-[a-z0-9]+-[a-z0-9]{5}"}[2m]))';
    expect(rendered.names('HorizontalPodAutoscaler')).toEqual([]);
    expect(rendered.one('ScaledObject', 'geth-serve').spec).toMatchObject({
      scaleTargetRef: { kind: 'Deployment', name: 'geth-serve' },
      minReplicaCount: 2,
      maxReplicaCount: 8,
      triggers: [{ metadata: { query, threshold: '150', serverAddress: 'http://prometheus.monitoring:9090' } }],
    });
    expect(rendered.one('Deployment', 'geth-serve').spec).not.toHaveProperty('replicas');
  });

  it('is counted by the names that the pods of each kind have', () => {
    const section = {
      replicas: { minimum: 1, maximum: 2 },
      scaling: { on: 'requests', target: 1, prometheus: 'http://prometheus' },
    } as const;
    const client = { name: 'geth', title: 'Geth', requestRate: 'sum(rate(a{PODS}[2m]))' };
    const query = (name: string, cloned: boolean) => {
      const replicas = serveReplicas(section, client, { namespace: 'ethereum', name, cloned });
      const signal = typeof replicas === 'object' ? replicas.signal : undefined;
      const matcher = /pod=~"(.*)"}/.exec(signal?.on === 'query' ? signal.query : '')?.[1];
      return new RegExp(`^${matcher}$`);
    };
    expect('serve-7c9d8f6b54-x2k4p').toMatch(query('serve', true));
    expect('serve-archive-7c9d8f6b54-x2k4p').not.toMatch(query('serve', true));
    expect('serve-0').not.toMatch(query('serve', true));
    expect('serve-0').toMatch(query('serve', false));
    expect('serve-archive-0').not.toMatch(query('serve', false));
  });
});

describe('the quota', () => {
  it('holds as many serve nodes as there may be, with their volumes', () => {
    const quota = (maximum: number) =>
      renderServe(folder, { serve: { replicas: { minimum: 2, maximum } }, snapshots: volumeSnapshots })
        .rendered.all('ResourceQuota')
        .map(({ spec }) => Number(spec?.hard?.persistentvolumeclaims))[0];
    expect(Number(quota(9)) - Number(quota(4))).toBe(5 * 2);
  });
});
