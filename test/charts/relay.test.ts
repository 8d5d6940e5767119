import { renderCharts } from '../../charts/render-charts';
import { containerOf, Rendered } from '../lib/workloads/rendered';
import { EnvironmentFolder } from './environment-folder';
import { objectsOf } from './environments';
import { type Variant, variantEnvironment } from './variants';

const folder = new EnvironmentFolder();
beforeAll(() => folder.identify('relay'));

const variant: Variant = { provider: 'spot', exposure: 'gateway', operators: 'needed', parts: 'all', pools: 'none' };

/** A relay with kubo and deluge beside it. */
const everything = (choices: Partial<Variant> = {}, fields: object = {}) => {
  const environment = variantEnvironment({ ...variant, ...choices }, 'relay');
  return new Rendered(renderCharts(folder.load('relay', { ...environment, ...fields }), (image) => image).objects);
};
const podOf = (objects: Rendered) => objects.pod('StatefulSet', 'relay');
const variable = (container: ReturnType<typeof containerOf>, name: string) =>
  container.env?.find((each) => each.name === name)?.value;

describe('the relay', () => {
  const objects = objectsOf('relay');
  const pod = podOf(objects);
  const [server, git] = [containerOf(pod, 'relay'), containerOf(pod, 'git-daemon')];

  it('is one container for each program, each of which can fail by itself', () => {
    expect(pod.containers.map(({ name }) => name)).toEqual(['relay', 'git-daemon']);
    for (const { readinessProbe, livenessProbe } of pod.containers) {
      expect(readinessProbe).toBeDefined();
      expect(livenessProbe).toBeDefined();
    }
  });

  it('keeps its repositories on a volume, and writes where it is mounted', () => {
    const { spec } = objects.one('StatefulSet', 'relay');
    expect(spec?.volumeClaimTemplates).toMatchObject([
      { metadata: { name: 'data' }, spec: { storageClassName: 'ssd', accessModes: ['ReadWriteOnce'] } },
    ]);
    expect(server.volumeMounts).toContainEqual({ name: 'data', mountPath: variable(server, 'RELAY_REPO_PATH') });
    expect(server.volumeMounts).toContainEqual({ name: 'logs', mountPath: server.workingDir });
    expect(git.command).toContain(`--base-path=${variable(server, 'RELAY_REPO_PATH')}`);
  });

  it('is a StatefulSet of one, not one on every node', () => {
    expect(objects.objects.filter(({ kind }) => kind === 'DaemonSet')).toEqual([]);
    expect(objects.one('StatefulSet', 'relay').spec?.replicas).toBe(1);
  });

  it('refuses to be pushed to: the daemon disables receive-pack and cannot write', () => {
    expect(git.command).toContain('--disable=receive-pack');
    expect(git.command?.join(' ')).not.toContain('--enable=receive-pack');
    expect(git.volumeMounts).toEqual([{ name: 'data', mountPath: '/srv/relay/data', readOnly: true }]);
  });

  it('asks for no page that the server does not have', () => {
    for (const probe of [server.startupProbe, server.livenessProbe]) expect(probe?.httpGet?.path).toBe('/api/config');
  });

  it('still serves over HTTP while git daemon is full: readiness opens no connection to it', () => {
    const question = ['git', '--git-dir', '/srv/relay/data/repo.git', 'rev-parse', '--git-dir'];
    for (const { readinessProbe } of [server, git]) expect(readinessProbe?.exec?.command).toEqual(question);
    const { tcpSocket, timeoutSeconds = 0, failureThreshold = 0, periodSeconds = 0 } = git.livenessProbe ?? {};
    expect(tcpSocket).toEqual({ port: 'git' });
    expect(timeoutSeconds).toBeGreaterThanOrEqual(30);
    expect(failureThreshold * periodSeconds).toBeGreaterThanOrEqual(600);
  });

  it('logs no line for each file that it serves, since nothing removes a log', () => {
    expect(variable(server, 'RUST_LOG')).toBe('warn');
  });

  it('makes the repositories that are missing, before anything serves them', () => {
    expect(pod.initContainers?.map(({ name }) => name)).toEqual(['make-repositories']);
    expect(variable(containerOf(pod, 'make-repositories'), 'REPOSITORIES')).toBe('repo');
    expect(objects.file('relay', 'make-repositories.sh')).toContain('[ ! -e "$name.git" ] || continue');
  });

  it('is asked to stop although the server has no handler: it is not process 1', () => {
    expect(pod.shareProcessNamespace).toBe(true);
  });

  it('serves git to the named ranges alone', () => {
    expect(objects.one('Service', 'relay-git').spec?.loadBalancerSourceRanges).toEqual(['203.0.113.0/24']);
  });

  it('opens no connection by itself', () => {
    expect(objects.one('NetworkPolicy', 'relay').spec?.egress ?? []).toEqual([]);
  });
});

describe('the relay with kubo and deluge', () => {
  it('prepares each of them, and keeps each on a volume of its own', () => {
    const pod = podOf(everything());
    expect(pod.initContainers?.map(({ name }) => name)).toEqual([
      'make-repositories',
      'prepare-kubo',
      'prepare-deluge',
    ]);
    expect(pod.containers.map(({ name }) => name)).toEqual(['relay', 'git-daemon', 'kubo', 'deluged']);
    const { spec } = everything().one('StatefulSet', 'relay');
    expect(spec?.volumeClaimTemplates?.map(({ metadata }) => metadata?.name)).toEqual(['data', 'ipfs', 'deluge']);
  });

  it('waits for the slowest of them', () => {
    expect(podOf(everything()).terminationGracePeriodSeconds).toBeGreaterThan(90);
  });

  it('writes deluge where its volume is, and lets nobody control it from outside', () => {
    const objects = everything();
    const deluged = containerOf(podOf(objects), 'deluged');
    const [version, settings] = objects.file('deluge', 'core.conf').split('}{');
    expect(version).toBe('{"file":1,"format":1');
    expect(JSON.parse(`{${settings}`)).toMatchObject({
      allow_remote: false,
      listen_ports: [6881, 6881],
      random_port: false,
      upnp: false,
      natpmp: false,
      download_location: '/var/lib/deluge/downloads',
    });
    expect(deluged.volumeMounts).toEqual([{ name: 'deluge', mountPath: '/var/lib/deluge' }]);
    expect(deluged.command).toContain('/var/lib/deluge');
  });

  it('reaches the internet only where there are peers in it', () => {
    const reaches = (objects: Rendered) => (objects.one('NetworkPolicy', 'relay').spec?.egress ?? []).length > 0;
    expect(reaches(everything())).toBe(true);
    expect(reaches(everything({ parts: 'required' }))).toBe(false);
    const image = 'ghcr.io/chainyard/relay:0.1.0';
    expect(reaches(everything({}, { relay: { image, ipfs: { bootstrap: [] } } }))).toBe(false);
    expect(reaches(everything({}, { relay: { image, ipfs: {} } }))).toBe(true);
  });
});

describe('a Gateway in front of the relay', () => {
  const methods = (fields: object) => {
    const relay = { ...everything({}, fields).one('HTTPRoute', 'relay-http').spec };
    const [rule] = relay.rules as { matches?: { method: string }[] }[];
    return rule?.matches?.map(({ method }) => method);
  };
  const relay = variantEnvironment(variant, 'relay').relay;

  it('lets reads through alone, since the server knows no users', () => {
    expect(methods({ relay: { ...relay, anonymousWrites: undefined } })).toEqual(['GET', 'HEAD', 'OPTIONS']);
  });

  it('lets everything through where the environment says why', () => {
    expect(methods({ relay })).toBeUndefined();
  });
});
