import { KubeStatefulSet } from 'cdk8s-plus-28/lib/imports/k8s';
import type { StatefulSetSpec } from 'kubernetes-types/apps/v1';
import { claimSpec, ephemeralClaimSpec } from '../../../lib/k8s/claim-spec';
import { ConfigFiles } from '../../../lib/k8s/config-files';
import { claimTemplate, configHash, podVolumes, volumesOf } from '../../../lib/k8s/pod-volumes';
import type { Program } from '../../../lib/k8s/program';
import {
  type ClaimVolume,
  claim,
  config,
  ephemeral,
  existingClaim,
  readOnly,
  scratch,
  secret,
  type Volume,
} from '../../../lib/k8s/volumes';
import { providers } from '../../../lib/providers';
import { client } from '../workloads/programs';
import { system } from '../workloads/system';

const mounting = (...volumes: Volume[]): Program => ({
  ...client,
  mounts: Object.fromEntries(volumes.map((volume, index) => [`/mount-${index}`, volume])),
});
const files = (name: string, content = '') => new ConfigFiles(system(), name, { file: content });

/** Objects as they are written. */
function written(volumes: readonly Volume[], claims: readonly ClaimVolume[] = []): { spec: StatefulSetSpec } {
  const chart = system();
  const template = { spec: { containers: [], volumes: podVolumes(volumes, providers.eks) } };
  const volumeClaimTemplates = claims.map((each) => claimTemplate(each, providers.eks, { app: 'a' }));
  const spec = { serviceName: 'a', selector: {}, template, volumeClaimTemplates };
  new KubeStatefulSet(chart, 'stateful-set', { metadata: { name: 'a' }, spec });
  return chart.toJson()[0];
}

describe('volumes', () => {
  it('are there once, however many programs mount them and however they do', () => {
    const data = claim('data', { size: '1Gi' });
    expect(volumesOf([mounting(data, readOnly(data)), mounting({ ...data, subPath: 'part' })])).toEqual([data]);
  });

  it.each<[what: string, first: Volume, second: Volume]>([
    ['of two kinds', claim('a', { size: '1Gi' }), scratch('a', '1Gi')],
    ['of two sizes', claim('a', { size: '1Gi' }), claim('a', { size: '2Gi' })],
    ['of two Secrets', secret('a', 'one'), secret('a', 'two')],
    ['of two ConfigMaps', config('a', files('one')), config('a', files('two'))],
    ['of two claims', existingClaim('a', 'one'), existingClaim('a', 'two')],
  ])('%s cannot share a name', (_, first, second) => {
    expect(() => volumesOf([mounting(first), mounting(second)])).toThrow('two volumes are named a');
  });

  it('are written as the pod declares them; claims are left to their templates', () => {
    const all = [
      claim('data', { size: '1Gi' }),
      scratch('tmp', '64Mi'),
      scratch('fast', '1Mi', { memory: true }),
      config('config', files('settings')),
      config('programs', files('scripts'), { executable: true }),
      secret('identity', 'kubo'),
      existingClaim('backup', 'export'),
      ephemeral('copy', { size: '5Gi' }),
    ];
    expect(written(all).spec.template.spec?.volumes).toEqual([
      { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
      { name: 'fast', emptyDir: { sizeLimit: '1Mi', medium: 'Memory' } },
      { name: 'config', configMap: { name: 'settings', defaultMode: 0o444 } },
      { name: 'programs', configMap: { name: 'scripts', defaultMode: 0o555 } },
      { name: 'identity', secret: { secretName: 'kubo', defaultMode: 0o440 } },
      { name: 'backup', persistentVolumeClaim: { claimName: 'export' } },
      {
        name: 'copy',
        ephemeral: {
          volumeClaimTemplate: {
            spec: {
              accessModes: ['ReadWriteOncePod'],
              storageClassName: 'gp3-encrypted-ephemeral',
              resources: { requests: { storage: '5Gi' } },
            },
          },
        },
      },
    ]);
  });
});

describe('a claim', () => {
  const storageClassOf = (storageClass: string | undefined, provider: keyof typeof providers) =>
    claimTemplate(claim('data', { size: '5Gi', storageClass }), providers[provider], {}).spec;

  it('has the size asked for, and one writer', () => {
    const [template] = written([], [claim('data', { size: '5Gi' })]).spec.volumeClaimTemplates ?? [];
    expect(template).toEqual({
      metadata: { name: 'data', labels: { app: 'a' } },
      spec: {
        accessModes: ['ReadWriteOncePod'],
        storageClassName: 'gp3-encrypted',
        resources: { requests: { storage: '5Gi' } },
      },
    });
  });

  it("is of the provider's class, unless another is named", () => {
    expect(storageClassOf(undefined, 'spot')?.storageClassName).toBe('ssd');
    expect(storageClassOf('sata', 'spot')?.storageClassName).toBe('sata');
    expect(storageClassOf(undefined, 'kind')?.storageClassName).toBeUndefined();
  });

  it.each<[provider: keyof typeof providers, kept: string | undefined, withPod: string | undefined]>([
    ['eks', 'gp3-8000-700', 'gp3-8000-700-ephemeral'],
    ['aks', 'premium-retain', 'managed-csi-premium'],
    ['spot', 'ssd', 'ssd'],
    ['kind', undefined, undefined],
  ])(
    'of %s is of a class as fast as it must be, or of the one whose disks go with their pods',
    (name, kept, withPod) => {
      const provider = providers[name];
      const disk = { size: '5Gi', performance: { iops: 8000, throughput: 700 } };
      expect(claimSpec(disk, provider).storageClassName).toBe(kept);
      expect(ephemeralClaimSpec(disk, provider).storageClassName).toBe(withPod);
      const named = { ...disk, storageClass: 'mine' };
      expect(claimSpec(named, provider).storageClassName).toBe('mine');
      expect(ephemeralClaimSpec(named, provider).storageClassName).toBe('mine');
    },
  );
});

describe('the hash of the configuration', () => {
  it('changes with the content of every mounted ConfigMap, and is left out without one', () => {
    const one = config('one', files('one', '1'));
    const hash = configHash([one, config('two', files('two', '2'))]);
    expect(hash).toEqual({ 'chainyard.io/config-hash': expect.stringMatching(/^[0-9a-f]{12}$/) });
    expect(configHash([one, config('two', files('two', '3'))])).not.toEqual(hash);
    expect(configHash([scratch('tmp', '1Mi')])).toEqual({});
  });
});
