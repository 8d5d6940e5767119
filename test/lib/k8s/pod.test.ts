import { gracePeriod, type PodProps, podTemplate } from '../../../lib/k8s/pod';
import { scratch } from '../../../lib/k8s/volumes';
import { client, server } from '../workloads/programs';
import { cluster } from '../workloads/system';

const metadata = { labels: { app: 'a', version: '1' }, serviceAccount: 'account' };
const pod = (props: Partial<PodProps> = {}, fields: Parameters<typeof cluster>[0] = {}) =>
  podTemplate({ programs: [server], pool: 'app', ...props }, cluster(fields), metadata);

describe('a pod', () => {
  it('is hardened, and has no token', () => {
    expect(pod()).toMatchObject({
      metadata: { labels: { app: 'a', version: '1' }, annotations: {} },
      spec: {
        serviceAccountName: 'account',
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        priorityClassName: 'standard',
        securityContext: {
          runAsNonRoot: true,
          fsGroup: 10001,
          fsGroupChangePolicy: 'OnRootMismatch',
          seccompProfile: { type: 'RuntimeDefault' },
        },
      },
    });
  });

  it('has a token where it has permissions', () => {
    const permissions = [{ apiGroup: '', resources: ['pods'], verbs: ['get'] }];
    expect(pod({ permissions }).spec?.automountServiceAccountToken).toBe(true);
  });

  it('never runs as root, nor uses its network, processes or files', () => {
    const { spec } = pod({ shareProcesses: true });
    expect(spec).not.toHaveProperty('hostNetwork');
    expect(spec).not.toHaveProperty('hostPid');
    expect(spec).not.toHaveProperty('hostIpc');
    expect(spec?.shareProcessNamespace).toBe(true);
  });

  it('runs what prepares first, then the sidecars, then the programs', () => {
    const named = (name: string) => ({ ...client, name });
    const { spec } = pod({ prepare: [named('prepare')], sidecars: [named('sidecar')], programs: [named('main')] });
    expect(spec?.initContainers?.map(({ name, restartPolicy }) => [name, restartPolicy])).toEqual([
      ['prepare', undefined],
      ['sidecar', 'Always'],
    ]);
    expect(spec?.containers.map(({ name }) => name)).toEqual(['main']);
  });

  it('opens a private registry only where an image comes from it', () => {
    const registry = (address: string) => ({ registry: { server: address, pullSecret: 'opener' } });
    expect(pod({}, registry('ghcr.io')).spec?.imagePullSecrets).toEqual([{ name: 'opener' }]);
    expect(pod({}, registry('ghcr')).spec?.imagePullSecrets).toBeUndefined();
    expect(pod({}, registry('quay.io')).spec?.imagePullSecrets).toBeUndefined();
    expect(pod().spec?.imagePullSecrets).toBeUndefined();
  });

  it('mounts each volume once', () => {
    const mounts = { '/tmp': scratch('tmp', '1Mi') };
    const { spec } = pod({ prepare: [{ ...client, mounts }], programs: [{ ...server, mounts }] });
    expect(spec?.volumes).toHaveLength(1);
  });
});

describe('the grace period', () => {
  const stopping = (seconds: number) => ({ ...client, stopSeconds: seconds });

  it('covers the slowest program, since they stop together', () => {
    expect(gracePeriod({ pool: 'app', programs: [stopping(5), stopping(90)] })).toBe(100);
  });

  it('covers the sidecars after them, one after the other', () => {
    expect(gracePeriod({ pool: 'app', programs: [stopping(90)], sidecars: [stopping(20), stopping(5)] })).toBe(125);
  });

  it('covers the seconds in which programs and sidecars answer on before they stop', () => {
    const draining = (seconds: number) => ({ ...stopping(seconds), drainSeconds: 15 });
    expect(gracePeriod({ pool: 'app', programs: [draining(90), stopping(100)], sidecars: [draining(5)] })).toBe(135);
  });

  it('does not wait for what has run to its end', () => {
    expect(gracePeriod({ pool: 'app', programs: [stopping(5)], prepare: [stopping(90)] })).toBe(15);
  });
});
