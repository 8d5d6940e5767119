import { StatelessDeployment } from '../../../lib/workloads/deployment';
import { client, server } from './programs';
import { renderSystem, system } from './system';

const props = { component: 'server', pool: 'app', programs: [server] };

describe('a workload', () => {
  it('needs a program', () => {
    expect(() => new StatelessDeployment(system(), 'web', { ...props, programs: [] })).toThrow(
      'workload web has no program',
    );
  });

  it('gives its application its own name, unless its application has another name', () => {
    const labelsOf = (application?: string) =>
      renderSystem((chart) => new StatelessDeployment(chart, 'web', { ...props, application })).one('Deployment', 'web')
        .metadata.labels;
    expect(labelsOf()).toMatchObject({ 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/instance': 'web' });
    expect(labelsOf('site')).toMatchObject({ 'app.kubernetes.io/name': 'site', 'app.kubernetes.io/instance': 'web' });
  });

  it('has an account without rights', () => {
    const rendered = renderSystem((chart) => new StatelessDeployment(chart, 'web', props));
    expect(rendered.one('ServiceAccount', 'web')).toMatchObject({ automountServiceAccountToken: false });
    expect(rendered.names('Role')).toEqual([]);
    expect(rendered.names('RoleBinding')).toEqual([]);
    expect(rendered.pod('Deployment', 'web').automountServiceAccountToken).toBe(false);
  });

  it('has an account with exactly the rights that it names', () => {
    const permissions = [{ apiGroup: 'snapshot.storage.k8s.io', resources: ['volumesnapshots'], verbs: ['list'] }];
    const rendered = renderSystem((chart) => new StatelessDeployment(chart, 'web', { ...props, permissions }));
    expect(rendered.one('Role', 'web').rules).toEqual([
      { apiGroups: ['snapshot.storage.k8s.io'], resources: ['volumesnapshots'], verbs: ['list'] },
    ]);
    expect(rendered.one('RoleBinding', 'web')).toMatchObject({
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'web' },
      subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'relay' }],
    });
  });
});

describe('a port of a workload', () => {
  const workload = () => new StatelessDeployment(system(), 'web', props);

  it('is reached at the name of the Service', () => {
    expect(workload().endpoint(server, 'rpc')).toMatchObject({
      host: 'web.relay.svc.cluster.local',
      port: 'rpc',
      number: 5001,
      protocol: 'TCP',
      exposure: 'admin',
    });
    expect(workload().endpoint(server, 'swarm')).toMatchObject({ number: 4001, protocol: 'UDP' });
  });

  it('is one of its own programs', () => {
    const other = { ...server };
    expect(() => workload().endpoint(other, 'rpc')).toThrow('this server is none of the programs of web');
    expect(() => workload().publish(other, ['http'], undefined)).toThrow('this server is none of the programs of web');
  });
});

describe('two workloads that connect', () => {
  const rendered = renderSystem((chart) => {
    const web = new StatelessDeployment(chart, 'web', props);
    const reader = new StatelessDeployment(chart, 'reader', { ...props, programs: [client] });
    reader.connectTo(web.endpoint(server, 'rpc'));
  });
  const peer = (name: string) => ({
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'relay' } },
    podSelector: { matchLabels: { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': name } },
  });
  const rpc = [{ protocol: 'TCP', port: 5001 }];

  it('are let through by the policy of each', () => {
    expect(rendered.one('NetworkPolicy', 'web').spec?.ingress).toEqual([{ from: [peer('reader')], ports: rpc }]);
    expect(rendered.one('NetworkPolicy', 'reader').spec?.egress).toContainEqual({
      to: [peer('web')],
      ports: rpc,
    });
  });

  it('find the port in the Service', () => {
    expect(rendered.one('Service', 'web').spec?.ports).toContainEqual({
      name: 'rpc',
      port: 5001,
      targetPort: 'rpc',
      protocol: 'TCP',
    });
  });
});
