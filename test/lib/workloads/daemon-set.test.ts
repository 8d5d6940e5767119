import { hostFolder } from '../../../lib/k8s/volumes';
import { NodeDaemonSet } from '../../../lib/workloads/daemon-set';
import { client, server } from './programs';
import { renderSystem, system } from './system';

const folder = '/var/lib/agent';
const root = { ...client, user: 0, mounts: { [folder]: hostFolder('agent', folder) } };
const exceptions = { 'no-host-access': 'it works there', 'runs-as-non-root': 'the folder belongs to root' };
const props = { component: 'agent', pool: 'app', programs: [root], exceptions };

describe('a DaemonSet', () => {
  it('has one pod on every node of its pool, without a budget, since drains leave it alone', () => {
    const rendered = renderSystem((chart) => new NodeDaemonSet(chart, 'agent', props));
    const { spec } = rendered.one('DaemonSet', 'agent');
    expect(spec?.updateStrategy).toEqual({ type: 'RollingUpdate' });
    expect(spec?.selector.matchLabels).toMatchObject({ 'app.kubernetes.io/instance': 'agent' });
    expect(rendered.names('PodDisruptionBudget')).toEqual([]);
    expect(rendered.names('NetworkPolicy')).toEqual(['agent']);
  });

  it('may have folders of its node, and be root without any of its rights', () => {
    const pod = renderSystem((chart) => new NodeDaemonSet(chart, 'agent', props)).pod('DaemonSet', 'agent');
    expect(pod.volumes).toEqual([{ name: 'agent', hostPath: { path: folder, type: 'Directory' } }]);
    expect(pod.containers[0]?.securityContext).toMatchObject({
      runAsUser: 0,
      runAsNonRoot: false,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
    });
  });

  it('may have a priority above all that are rendered', () => {
    const critical = { ...props, priority: 'system-node-critical' } as const;
    const rendered = renderSystem((chart) => new NodeDaemonSet(chart, 'agent', critical));
    expect(rendered.pod('DaemonSet', 'agent').priorityClassName).toBe('system-node-critical');
  });

  it('tells the rules what it is, and what it may do', () => {
    expect(new NodeDaemonSet(system(), 'agent', props).facts).toMatchObject({ kind: 'DaemonSet', exceptions });
    expect(
      new NodeDaemonSet(system(), 'web', { ...props, programs: [server], exceptions: undefined }).facts.exceptions,
    ).toBe(undefined);
  });
});
