import { EnvironmentFolder } from '../environment-folder';
import { everyRole, onEks, type RollupInput, renderRollup } from './environment';
import { egress } from './flows';

const folder = new EnvironmentFolder();
const render = (input?: RollupInput) => renderRollup(folder, input).rendered;

const kinds = { sequencer: 'StatefulSet', api: 'Deployment' } as const;
const using = ['rollup-node', 'state-manager'];
const opening = ['sequencer', 'api'] as const;

describe('an object store that is a volume', () => {
  it('is a claim of the namespace that all who use it mount, of one node where there is one', () => {
    expect(render().one('PersistentVolumeClaim', 'objects')).toMatchObject({
      metadata: { namespace: 'rollup-core' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '20Gi' } } },
    });
    for (const name of using) {
      const pod = render().pod('StatefulSet', name);
      expect(pod.volumes).toContainEqual({ name: 'objects', persistentVolumeClaim: { claimName: 'objects' } });
    }
  });

  it('is an empty folder for those who only open it', () => {
    for (const name of opening) {
      const pod = render().pod(kinds[name], name);
      expect(pod.volumes).toContainEqual({ name: 'objects', emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } });
    }
  });

  it('is reached by no network', () => {
    for (const name of [...using, ...opening])
      expect(egress(render(), name).filter((flow) => flow.endsWith(':443'))).toEqual([]);
  });
});

describe('an object store that is a bucket', () => {
  const byIdentity = (rendered: ReturnType<typeof render>) =>
    ['sequencer', ...using, 'da-connector', 'proof-data-handler', 'prover-gateway', 'api'].filter((name) =>
      egress(rendered, name).some((flow) => flow.startsWith('169.254.170.23/32:')),
    );

  it('is reached at Amazon S3 by the identity of the pods that use it, and of no others', () => {
    expect(byIdentity(render(everyRole))).toEqual([...using, 'proof-data-handler', 'prover-gateway']);
    for (const name of using) {
      const { volumes = [] } = render(everyRole).pod('StatefulSet', name);
      expect(volumes.map((volume) => volume.name)).not.toContain('objects');
    }
  });

  it('is reached by the connector too, where it is where data of batches goes', () => {
    const dataAvailability = { mode: 'validium', client: 'ObjectStore' } as const;
    const core = { image: 'registry.example.com/zksync-server:31.0.1' };
    const rendered = render(onEks({ rollup: { core, dataAvailability, prover: { kind: 'zk-stack' } } }));
    expect(byIdentity(rendered)).toContain('da-connector');
    expect(byIdentity(rendered)).not.toContain('sequencer');
  });
});
