import { ConfigFiles } from '../../../lib/k8s/config-files';
import { persistentClaim } from '../../../lib/k8s/persistent-claim';
import type { Program } from '../../../lib/k8s/program';
import { config, secret, type Volume } from '../../../lib/k8s/volumes';
import { providers } from '../../../lib/providers';
import { systemSecret } from '../../../lib/secrets/system-secret';
import { ScheduledJob } from '../../../lib/workloads/cron-job';
import { SingletonStatefulSet } from '../../../lib/workloads/stateful-set';
import type { SystemChart } from '../../../lib/workloads/system-chart';
import { client, server } from './programs';
import { renderSystem } from './system';

const ofSystem = { 'app.kubernetes.io/part-of': 'relay', 'app.kubernetes.io/managed-by': 'chainyard' };
const ofNode = {
  ...ofSystem,
  'app.kubernetes.io/name': 'node',
  'app.kubernetes.io/instance': 'node',
  'app.kubernetes.io/component': 'storage',
  'app.kubernetes.io/version': '1.2.3',
};

const mounting = <P extends Program>(program: P, ...volumes: Volume[]): P => ({
  ...program,
  mounts: Object.fromEntries(volumes.map((volume) => [`/${volume.name}`, volume])),
});

function build(chart: SystemChart): void {
  const own = config('own', new ConfigFiles(chart, 'own', { a: '1' }));
  const shared = config('shared', new ConfigFiles(chart, 'shared', { a: '1' }));
  new ConfigFiles(chart, 'unused', { a: '1' });
  const name = systemSecret(chart, {
    name: 'key',
    keys: ['key'],
    throwAway: () => ({ key: 'a' }),
    make: '',
  });
  const disk = persistentClaim(chart, 'disk', { size: '1Gi' });
  const programs = [mounting(server, own, shared, secret('key', name), disk)];
  new SingletonStatefulSet(chart, 'node', { component: 'storage', pool: 'app', programs });
  const job = { component: 'backup', pool: 'app', schedule: '0 3 * * *', deadline: 600 };
  new ScheduledJob(chart, 'export', { ...job, programs: [mounting(client, shared)] });
}

describe('the labels of what workloads mount', () => {
  const rendered = renderSystem(build);

  it('are those of the workload that alone mounts it', () => {
    expect(rendered.one('ConfigMap', 'own').metadata.labels).toEqual(ofNode);
    expect(rendered.one('Secret', 'key').metadata.labels).toEqual(ofNode);
    expect(rendered.one('PersistentVolumeClaim', 'disk').metadata.labels).toEqual(ofNode);
  });

  it('are those of the system where several mount it, or none', () => {
    expect(rendered.one('ConfigMap', 'shared').metadata.labels).toEqual(ofSystem);
    expect(rendered.one('ConfigMap', 'unused').metadata.labels).toEqual(ofSystem);
  });

  it('are on the ExternalSecret too, and the store is of the system', () => {
    const fields = {
      provider: providers.eks,
      region: 'eu-central-1',
      operators: new Set(['external-secrets'] as const),
    };
    const onEks = renderSystem(build, fields);
    expect(onEks.one('ExternalSecret', 'key').metadata.labels).toEqual(ofNode);
    expect(onEks.one('SecretStore', 'secret-store').metadata.labels).toEqual(ofSystem);
  });
});
