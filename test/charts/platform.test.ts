import { App, Chart, Testing } from 'cdk8s';
import { resourceQuota } from '../../charts/platform/resource-quota';
import { storageClasses } from '../../charts/platform/storage-classes';
import { parseCpu, parseMemory } from '../../lib/k8s/quantity';
import { providers } from '../../lib/providers';
import { totals } from '../../lib/synthesis/totals';
import { environmentNames, objectsOf, renderedEnvironment } from './environments';

const system = (name: string, namespace: string) =>
  renderedEnvironment(name).objects.filter(
    ({ json, file }) => json.metadata.namespace === namespace && !file.startsWith('00-'),
  );

const isLoadBalancer = ({ kind, spec }: { readonly kind?: unknown; readonly spec?: unknown }): boolean =>
  kind === 'Service' && (spec as { readonly type?: string }).type === 'LoadBalancer';

describe.each(environmentNames)('the platform of %s', (name) => {
  const objects = objectsOf(name);
  const namespaces = objects.names('Namespace');

  it('is applied before every system', () => {
    const files = renderedEnvironment(name).objects.map(({ file }) => file);
    expect([...files].sort()[0]).toBe('00-platform.k8s.yaml');
    expect(files[0]).toBe('00-platform.k8s.yaml');
  });

  it('has every namespace that objects are in, with the strictest profile at a fixed version, but what works on nodes', () => {
    const used = new Set(objects.objects.flatMap(({ metadata }) => metadata.namespace ?? []));
    expect(namespaces).toEqual([...used].sort());
    for (const { metadata } of objects.all('Namespace')) {
      const profile = metadata.name === 'nvidia-gpu' ? 'privileged' : 'restricted';
      for (const mode of ['enforce', 'audit', 'warn']) {
        expect(metadata.labels?.[`pod-security.kubernetes.io/${mode}`]).toBe(profile);
        expect(metadata.labels?.[`pod-security.kubernetes.io/${mode}-version`]).toMatch(/^v1\.\d\d$/);
      }
    }
  });

  it('denies everything in each of them that nothing else allows', () => {
    const denied = objects.all('NetworkPolicy').filter(({ metadata }) => metadata.name === 'default-deny');
    expect(denied.map(({ metadata }) => metadata.namespace).sort()).toEqual(namespaces);
    for (const { spec } of denied) {
      expect(spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    }
  });

  it('limits each of them to what is rendered and a little more', () => {
    for (const namespace of namespaces) limits(namespace);
  });

  function limits(namespace: string): void {
    const quota = objects.all('ResourceQuota').find(({ metadata }) => metadata.namespace === namespace);
    const hard = quota?.spec?.hard ?? {};
    const { cpu, memory, storage } = totals(system(name, namespace));
    expect(parseCpu(String(hard['requests.cpu']))).toBeGreaterThan(cpu);
    expect(parseMemory(String(hard['requests.memory']))).toBeGreaterThan(memory);
    // Workers that are none at first may bring volumes later.
    const grows = system(name, namespace).some(({ json }) => json.kind === 'ScaledObject');
    expect(parseMemory(String(hard['requests.storage'])) > storage).toBe(storage > 0 || grows);
    if (!grows) expect(parseMemory(String(hard['requests.storage']))).toBeLessThanOrEqual(2 * storage);
    const { length } = system(name, namespace).filter(({ json }) => isLoadBalancer(json));
    expect(Number(hard['services.loadbalancers'])).toBe(length);
  }

  it('has every priority that pods name', () => {
    const named = new Set(objects.pods().map(({ priorityClassName }) => priorityClassName));
    expect(objects.names('PriorityClass')).toEqual(expect.arrayContaining([...named]));
  });
});

describe('the quota of a namespace whose pods are scaled', () => {
  it('holds as many as the scaler may make, with their volumes, and one more', () => {
    const pod = { containers: [{ name: 'a', image: 'a:1', resources: { requests: { cpu: '1', memory: '1Gi' } } }] };
    const volumeClaimTemplates = [
      { metadata: { name: 'data' }, spec: { resources: { requests: { storage: '10Gi' } } } },
    ];
    const objects = [
      {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: { name: 'node' },
        spec: { replicas: 2, template: { spec: pod }, volumeClaimTemplates },
      },
      {
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: { name: 'node' },
        spec: { scaleTargetRef: { kind: 'StatefulSet', name: 'node' }, minReplicas: 2, maxReplicas: 50 },
      },
    ].map((json) => ({ file: '50-node.k8s.yaml', json }));
    const chart = new Chart(new App(), 'platform');
    resourceQuota(chart, 'node', objects, []);
    const [quota] = Testing.synth(chart);
    expect(quota.spec.hard).toMatchObject({
      pods: '51',
      'requests.cpu': '51',
      'requests.memory': '51Gi',
      'requests.storage': '510Gi',
      persistentvolumeclaims: '51',
    });
  });
});

describe('the storage classes of eks', () => {
  it('are encrypted, kept, and made where the pod runs', () => {
    const [storageClass, ...others] = objectsOf('perpetual-prod').all('StorageClass');
    expect(others).toEqual([]);
    expect(storageClass).toMatchObject({
      metadata: { name: 'gp3-encrypted' },
      provisioner: 'ebs.csi.aws.com',
      parameters: { type: 'gp3', encrypted: 'true' },
      reclaimPolicy: 'Retain',
      allowVolumeExpansion: true,
      volumeBindingMode: 'WaitForFirstConsumer',
    });
  });

  it('come with a class whose snapshots go with their objects, where the cluster takes some', () => {
    expect(objectsOf('perpetual-prod').all('VolumeSnapshotClass')).toMatchObject([{ deletionPolicy: 'Delete' }]);
    expect(objectsOf('perpetual-dev').names('VolumeSnapshotClass')).toEqual([]);
  });
});

describe('storage classes that claims name', () => {
  const spec = (storageClassName: string) => ({ storageClassName, resources: { requests: { storage: '10Gi' } } });
  const copy = { name: 'copy', ephemeral: { volumeClaimTemplate: { spec: spec('gp3-8000-700-ephemeral') } } };
  const objects = [
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'kept', namespace: 'node' },
      spec: spec('gp3-8000-700'),
    },
    { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'usual' }, spec: spec('gp3-encrypted') },
    { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'theirs' }, spec: spec('gp2') },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'node', namespace: 'node' },
      spec: { template: { spec: { containers: [], volumes: [copy] } } },
    },
  ].map((json) => ({ file: '50-node.k8s.yaml', json }));
  const rendered = (provider: keyof typeof providers) => {
    const chart = new Chart(new App(), 'platform');
    storageClasses(chart, providers[provider], new Set(), objects);
    return Testing.synth(chart).map(({ metadata, reclaimPolicy }) => [metadata.name, reclaimPolicy]);
  };

  it('are there beside the usual one, where their names say what their disks do', () => {
    expect(rendered('eks')).toEqual([
      ['gp3-encrypted', 'Retain'],
      ['gp3-8000-700', 'Retain'],
      ['gp3-8000-700-ephemeral', 'Delete'],
    ]);
    expect(rendered('aks')).toEqual([['premium-retain', 'Retain']]);
  });

  it('count in the quota, those of volumes that go with their pods too', () => {
    const chart = new Chart(new App(), 'platform');
    resourceQuota(chart, 'node', objects, []);
    expect(Testing.synth(chart)[0].spec.hard).toMatchObject({
      'requests.storage': '50Gi',
      persistentvolumeclaims: '5',
    });
  });
});

describe('other providers', () => {
  it('bring their own storage classes', () => {
    expect(objectsOf('relay').names('StorageClass')).toEqual([]);
    expect(objectsOf('local').names('StorageClass')).toEqual([]);
  });
});
