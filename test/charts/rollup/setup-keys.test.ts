import type { EnvironmentInput } from '../../../lib/environment/schema';
import { containerOf } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { onEks, renderRollup } from './environment';

type Prover = Extract<NonNullable<EnvironmentInput['rollup']>['prover'], { kind: 'zk-stack' }>;

const folder = new EnvironmentFolder();

const images = { 'circuit-prover': 'example/circuit-prover:1.0', compressor: 'example/compressor:1.0' };
const render = (setupKeys: Prover['setupKeys']) =>
  renderRollup(folder, onEks({ rollup: { prover: { kind: 'zk-stack', setupKeys, images } } }));

const variables = (container: ReturnType<typeof containerOf>) =>
  Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value]));

const expectedOfCircuitProver = ['basic_1', 'leaf_3', 'node', 'recursion_tip', 'scheduler']
  .map((name) => `setup_${name}_data.bin`)
  .join(' ');
const expectedOfCompressor = 'setup_compression_wrapper_1_data.bin plonk_setup_snark_data.bin setup_compact.key';

describe('setup keys that each worker loads', () => {
  const { rendered, notes } = render({ from: 'bucket', size: '60Gi' });
  const pod = rendered.pod('Deployment', 'compressor');

  it('are on a disk of its own, which it only reads', () => {
    const volume = pod.volumes?.find(({ name }) => name === 'setup-keys');
    expect(volume?.ephemeral?.volumeClaimTemplate?.spec.resources?.requests?.storage).toBe('60Gi');
    expect(containerOf(pod, 'compressor').volumeMounts).toContainEqual({
      mountPath: '/setup-data',
      name: 'setup-keys',
      readOnly: true,
    });
  });

  it('are loaded before it starts, as far as it reads them, by its identity', () => {
    expect(pod.initContainers?.map(({ name }) => name)).toEqual(['load-setup-keys']);
    expect(variables(containerOf(pod, 'load-setup-keys'))).toMatchObject({
      SOURCE: 'store:example-setup-keys/b8e4dbdc8-gpu',
      KEYS: '/setup-data',
      UNREAD: 'setup_{basic,leaf,node,recursion_tip,scheduler}*',
      EXPECTED: expectedOfCompressor,
      RCLONE_CONFIG_STORE_ENV_AUTH: 'true',
    });
    const prover = rendered.pod('Deployment', 'circuit-prover');
    expect(variables(containerOf(prover, 'load-setup-keys')).EXPECTED).toBe(expectedOfCircuitProver);
  });

  it('are where the configuration says', () => {
    const general = rendered
      .all('ConfigMap')
      .find(({ metadata }) => metadata.namespace === 'rollup-prover' && metadata.name === 'zk-stack');
    expect(general?.data?.['general.yaml']).toContain('setup_data_path: /setup-data');
    expect(general?.data?.['general.yaml']).toContain('universal_setup_path: /setup-data/setup_compact.key');
  });

  it('are not for generators of witnesses, and nobody else loads them', () => {
    expect(rendered.pod('Deployment', 'witness-generator').initContainers).toBeUndefined();
    expect(rendered.names('Job')).toEqual([]);
  });

  it('must be put into the bucket by a person', () => {
    expect(notes).toContainEqual(
      expect.stringContaining('the folder b8e4dbdc8-gpu of the bucket example-setup-keys must hold'),
    );
  });
});

describe('setup keys that a Job loads', () => {
  const { rendered } = render({ from: 'bucket', storageClass: 'efs' });
  const claimOf = (setupKeys: Prover['setupKeys']) => render(setupKeys).rendered.names('PersistentVolumeClaim');

  it('are on a volume that pods of all nodes mount', () => {
    const [name = ''] = rendered.names('PersistentVolumeClaim');
    expect(name).toMatch(/^setup-keys-/);
    expect(rendered.one('PersistentVolumeClaim', name).spec).toMatchObject({
      accessModes: ['ReadWriteMany'],
      storageClassName: 'efs',
      resources: { requests: { storage: '100Gi' } },
    });
    for (const worker of ['circuit-prover', 'compressor']) {
      const pod = rendered.pod('Deployment', worker);
      expect(pod.volumes).toContainEqual({ name, persistentVolumeClaim: { claimName: name } });
      expect(containerOf(pod, worker).volumeMounts).toContainEqual({ mountPath: '/setup-data', name, readOnly: true });
    }
  });

  it('are loaded by it alone; workers wait until all of them are there', () => {
    const [job] = rendered.all('Job');
    const [container] = job?.spec?.template.spec?.containers ?? [];
    expect(container && variables(container)).toMatchObject({
      UNREAD: '',
      EXPECTED: `${expectedOfCircuitProver} ${expectedOfCompressor}`,
    });
    expect(job?.spec?.template.spec?.serviceAccountName).toBe('setup-keys');
    const pod = rendered.pod('Deployment', 'circuit-prover');
    expect(pod.initContainers?.map(({ name }) => name)).toEqual(['await-setup-keys']);
    const [mount] = containerOf(pod, 'await-setup-keys').volumeMounts ?? [];
    expect(mount).toMatchObject({ mountPath: '/setup-data', readOnly: true });
  });

  it('have a claim and a Job of their own for every set', () => {
    const later = render({ from: 'bucket', storageClass: 'efs', folder: 'later' }).rendered;
    expect(later.names('PersistentVolumeClaim')).not.toEqual(rendered.names('PersistentVolumeClaim'));
    expect(later.names('Job')).not.toEqual(rendered.names('Job'));
    expect(claimOf({ from: 'bucket', storageClass: 'efs', size: '200Gi' })).toEqual(
      rendered.names('PersistentVolumeClaim'),
    );
  });
});

describe('setup keys in images', () => {
  it('need nothing', () => {
    const pod = render({ from: 'image' }).rendered.pod('Deployment', 'circuit-prover');
    expect(pod.initContainers).toBeUndefined();
    expect(pod.volumes?.map(({ name }) => name)).not.toContain('setup-keys');
  });
});
