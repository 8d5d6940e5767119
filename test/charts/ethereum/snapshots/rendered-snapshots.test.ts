import { renderCharts } from '../../../../charts/render-charts';
import type { KindMap } from '../../../../lib/policy/kinds';
import { containerOf, type Rendered } from '../../../lib/workloads/rendered';
import { EnvironmentFolder } from '../../environment-folder';
import {
  bucketSnapshots,
  geth,
  renderServe,
  type ServeInput,
  serveEnvironment,
  volumeSnapshots,
} from '../serve-environments';

const folder = new EnvironmentFolder();
const render = (input: ServeInput) => renderServe(folder, input).rendered;

const rules = ({ rules = [] }: KindMap['Role']) =>
  rules.map(({ resources = [], resourceNames, verbs }) => [resources.join(), verbs.join(), resourceNames?.join()]);

/** Variables of a container; those that are facts of the pod by the field. */
function variables(rendered: Rendered, kind: 'CronJob' | 'StatefulSet' | 'Deployment', name: string, program: string) {
  const { env = [] } = containerOf(rendered.pod(kind, name), program);
  return Object.fromEntries(env.map((each) => [each.name, each.value ?? each.valueFrom?.fieldRef?.fieldPath]));
}

describe('snapshots of volumes', () => {
  const rendered = () => render({ snapshots: { ...volumeSnapshots, keep: 5 } });

  it('may touch what they must, by name', () => {
    expect(rules(rendered().one('Role', 'geth-snapshot'))).toEqual([
      ['statefulsets', 'get', 'geth-0,geth-1'],
      ['statefulsets/scale', 'patch', 'geth-1'],
      ['volumesnapshots', 'create,get,list,patch,delete', undefined],
      ['pods', 'get', 'geth-1-0'],
      ['deployments', 'get,patch', 'geth-verify,geth-serve'],
      ['deployments/scale', 'patch', 'geth-verify'],
    ]);
  });

  it('are taken of the last node, and served by what is rendered', () => {
    expect(variables(rendered(), 'CronJob', 'geth-snapshot', 'take-snapshot')).toMatchObject({
      METHOD: 'volume-snapshot',
      NODES: 'geth-0,geth-1',
      SOURCE: 'geth-1',
      SOURCE_RPC: 'http://geth-1.ethereum.svc.cluster.local:8545',
      CLAIM: 'execution-geth-1-0',
      CHAIN_ID: '1',
      CLIENT: 'geth',
      LAYOUT: 'path/pruned',
      VERSION: 'v1.17.5',
      VERIFY: 'geth-verify',
      VERIFY_RPC: 'http://geth-verify.ethereum.svc.cluster.local:8545',
      VOLUME: 'execution',
      SERVED: 'geth-serve',
      SNAPSHOT_CLASS: 'rotated',
      KEEP: '5',
    });
  });

  it('never run twice at once, and stop in time to start the node again', () => {
    const { spec } = rendered().one('CronJob', 'geth-snapshot');
    expect(spec).toMatchObject({ concurrencyPolicy: 'Forbid', schedule: '0 3 * * *' });
    expect(spec?.jobTemplate.spec?.activeDeadlineSeconds).toBe(20 * 3600);
    expect(rendered().pod('CronJob', 'geth-snapshot').terminationGracePeriodSeconds).toBe(40);
  });

  it('have memory to ask the API over TLS time after time', () => {
    const { resources } = containerOf(rendered().pod('CronJob', 'geth-snapshot'), 'take-snapshot');
    expect(resources).toMatchObject({ requests: { memory: '128Mi' }, limits: { memory: '256Mi' } });
  });

  it('give a client an hour to run its last blocks again', () => {
    const { SETTLE_SECONDS } = variables(rendered(), 'CronJob', 'geth-snapshot', 'take-snapshot');
    expect(SETTLE_SECONDS).toBe('3600');
  });

  it.each([
    ['volume-snapshot', { snapshots: volumeSnapshots }],
    ['object-store', { snapshots: bucketSnapshots }],
  ])('have time for every part of a run, by %s', (_, input) => {
    const once = render(input);
    const seconds = variables(once, 'CronJob', 'geth-snapshot', 'take-snapshot');
    const parts = ['READY', 'STOP', 'COPY', 'VERIFY', 'SETTLE'].map((part) => Number(seconds[`${part}_SECONDS`]));
    const longest = parts.reduce((sum, part) => sum + part);
    expect(once.one('CronJob', 'geth-snapshot').spec?.jobTemplate.spec?.activeDeadlineSeconds).toBeGreaterThan(longest);
    expect(seconds.VERIFY_SECONDS).toBe(String(12 * 3600));
  });

  it('mount every module of the script', () => {
    const { data = {} } = rendered().one('ConfigMap', 'take-snapshot');
    const imported = Object.values(data).flatMap((text) =>
      [...text.matchAll(/ from '\.\/(.*)';/g)].map(([, name]) => name),
    );
    expect([...new Set([...imported, 'snapshot.mjs'])].sort()).toEqual(Object.keys(data).sort());
  });

  it('are checked by an execution client alone, on a volume of its own, without peers', () => {
    const { spec } = rendered().one('Deployment', 'geth-verify');
    expect(spec?.replicas).toBe(0);
    const pod = rendered().pod('Deployment', 'geth-verify');
    expect(pod.containers.map(({ name }) => name)).toEqual(['geth']);
    expect(pod.initContainers?.map(({ name }) => name)).toEqual(['make-jwt', 'forget-identity']);
    const serve = rendered().pod('Deployment', 'geth-serve');
    const execution = ({ volumes = [] }: typeof pod) => volumes.find(({ name }) => name === 'execution');
    expect(execution(pod)?.ephemeral).toEqual(execution(serve)?.ephemeral);
    const { ingress = [], egress = [] } = rendered().one('NetworkPolicy', 'geth-verify').spec ?? {};
    const dns = egress.filter(({ ports = [] }) => ports.every(({ port }) => port === 53));
    expect(egress).toEqual(dns);
    expect(ingress.map(({ ports }) => ports)).toContainEqual([{ port: 8545, protocol: 'TCP' }]);
  });

  it('are refused by pods of another chain or client, and lose the identity of their node', () => {
    const known = { CHAIN: '1', CLIENT: 'geth', LAYOUT: 'path/pruned', VERSION: 'v1.17.5' };
    const told = { SNAPSHOT: "metadata.annotations['chainyard.io/snapshot']", POD: 'metadata.name' };
    for (const name of ['geth-serve', 'geth-verify'])
      expect(variables(rendered(), 'Deployment', name, 'forget-identity')).toEqual({
        ...known,
        ...told,
        DATA: '/data/execution',
        IDENTITY: 'geth/nodekey geth/nodes',
      });
  });

  it('are of those nodes that the environment names', () => {
    const sync = [geth, { ...geth, name: 'other' }];
    const names = (of: string[] | undefined) =>
      render({ sync, snapshots: { ...volumeSnapshots, of } }).names('CronJob');
    expect(names(undefined)).toEqual(['geth-snapshot']);
    expect(names(['other'])).toEqual(['other-snapshot']);
  });

  it('say what they cost where there is one node', () => {
    expect(notesOf({ snapshots: volumeSnapshots, sync: [{ ...geth, replicas: 1 }] })).toContain(
      'ethereum: geth-0 is the only one of geth, and is stopped for about a minute for each snapshot',
    );
    expect(notesOf({ snapshots: volumeSnapshots }).join()).not.toContain('is the only one');
  });

  it('say what Argo CD must leave alone', () => {
    const fields: ServeInput['fields'] = { operators: ['snapshot-controller', 'keda', 'argo-cd'] };
    expect(notesOf({ snapshots: volumeSnapshots, fields })).toContain(
      'ethereum: self-heal of Argo CD must ignore the replicas of geth-1, geth-verify, which snapshots change',
    );
  });
});

describe('snapshots in a bucket', () => {
  const rendered = () => render({ snapshots: bucketSnapshots });

  it('may touch what they must, by name', () => {
    expect(rules(rendered().one('Role', 'geth-snapshot'))).toEqual([
      ['statefulsets', 'get', 'geth-0,geth-1,geth-archive'],
      ['statefulsets/scale', 'patch', 'geth-1,geth-archive'],
      ['statefulsets', 'patch', 'geth-archive'],
      ['pods', 'get', 'geth-1-0,geth-archive-0'],
      ['deployments', 'get,patch', 'geth-verify'],
      ['deployments/scale', 'patch', 'geth-verify'],
    ]);
  });

  it('are uploaded from the volume of the stopped node, which is only read', () => {
    const { spec } = rendered().one('StatefulSet', 'geth-archive');
    expect(spec?.replicas).toBe(0);
    const pod = rendered().pod('StatefulSet', 'geth-archive');
    expect(pod.volumes).toContainEqual({
      name: 'execution',
      persistentVolumeClaim: { claimName: 'execution-geth-1-0' },
    });
    const mounts = containerOf(pod, 'upload').volumeMounts ?? [];
    expect(mounts).toContainEqual({ name: 'execution', mountPath: '/data/execution', readOnly: true });
  });

  it('are marked by a program that runs once they were checked', () => {
    const pod = rendered().pod('CronJob', 'geth-snapshot');
    expect(pod.initContainers?.map(({ name }) => name)).toEqual(['take-snapshot']);
    expect(pod.containers.map(({ name }) => name)).toEqual(['promote']);
    const { CHECKED } = variables(rendered(), 'CronJob', 'geth-snapshot', 'take-snapshot');
    expect(variables(rendered(), 'CronJob', 'geth-snapshot', 'promote')).toMatchObject({ CHECKED, KEEP: '3' });
  });

  it('have their keys in files, and everything else in variables', () => {
    const { env = [], volumeMounts } = containerOf(rendered().pod('StatefulSet', 'geth-archive'), 'upload');
    const store = Object.fromEntries(
      env
        .filter(({ name }) => name.startsWith('RCLONE_CONFIG_STORE'))
        .map(({ name, value }) => [name.slice(20), value]),
    );
    expect(store).toEqual({
      TYPE: 's3',
      PROVIDER: 'Other',
      ENDPOINT: 'https://s3.example.com',
      ENV_AUTH: 'false',
      NO_CHECK_BUCKET: 'true',
      CHUNK_SIZE: '16Mi',
      UPLOAD_CONCURRENCY: '4',
    });
    expect(volumeMounts).toContainEqual({ name: 'bucket-keys', mountPath: '/etc/bucket-keys', readOnly: true });
    expect(variables(rendered(), 'StatefulSet', 'geth-archive', 'upload')).toMatchObject({
      BUCKET: 'store:snapshots-of-serve',
      FOLDER: 'serve/mainnet/geth',
    });
  });

  it('are restored from the newest good one by serve nodes, and from the one to be checked', () => {
    const which = (kind: 'StatefulSet' | 'Deployment', name: string) =>
      variables(rendered(), kind, name, 'restore').WHICH;
    expect(which('StatefulSet', 'geth-serve')).toBe('newest');
    expect(which('Deployment', 'geth-verify')).toBe('named');
  });

  it('reach the bucket on its port, from each pod that copies', () => {
    const ports = (name: string) =>
      (rendered().one('NetworkPolicy', name).spec?.egress ?? [])
        .filter(({ to = [] }) => to.some(({ ipBlock }) => ipBlock?.cidr === '0.0.0.0/0'))
        .flatMap(({ ports = [] }) => ports.map(({ port }) => port));
    for (const name of ['geth-archive', 'geth-verify', 'geth-snapshot']) expect(ports(name)).toContain(443);
  });
});

describe('snapshots in Amazon S3', () => {
  const input: ServeInput = {
    snapshots: { method: 'object-store', bucket: 'serve-snapshots' },
    fields: { external: [], operators: ['keda'] },
  };

  it('are read and written by the role of the service account, which the agent of the node hands out', () => {
    const rendered = render(input);
    expect(variables(rendered, 'StatefulSet', 'geth-archive', 'upload')).toMatchObject({
      RCLONE_CONFIG_STORE_PROVIDER: 'AWS',
      RCLONE_CONFIG_STORE_ENV_AUTH: 'true',
      RCLONE_CONFIG_STORE_REGION: 'eu-central-1',
      RCLONE_CONFIG_STORE_SERVER_SIDE_ENCRYPTION: 'AES256',
      KEYS: '',
    });
    for (const name of ['geth-archive', 'geth-verify', 'geth-snapshot', 'geth-serve'])
      expect(rendered.one('NetworkPolicy', name).spec?.egress).toContainEqual({
        to: [{ ipBlock: { cidr: '169.254.170.23/32' } }],
        ports: [{ port: 80, protocol: 'TCP' }],
      });
  });
});

function notesOf(input: ServeInput): readonly string[] {
  return renderCharts(folder.load('serve', serveEnvironment(input)), (image) => image).notes;
}
