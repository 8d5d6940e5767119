import { EnvironmentFolder } from '../environment-folder';
import { onEks, renderRollup } from './environment';

const folder = new EnvironmentFolder();

/** Volumes and ports of a role of the chain that calls the object store. */
function sequencer({ rendered }: ReturnType<typeof renderRollup>) {
  const { egress = [] } = rendered.one('NetworkPolicy', 'sequencer').spec ?? {};
  return {
    volumes: rendered.pod('StatefulSet', 'sequencer').volumes?.map(({ name }) => name) ?? [],
    ports: egress.flatMap(({ ports = [] }) => ports.map(({ port }) => port)),
  };
}

describe('an object store that is a volume', () => {
  const rollup = renderRollup(folder);

  it('is a claim of the namespace that all of its callers mount, of one node where there is one', () => {
    expect(rollup.rendered.one('PersistentVolumeClaim', 'objects')).toMatchObject({
      metadata: { namespace: 'rollup-core' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '20Gi' } } },
    });
    for (const name of ['sequencer', 'rollup-node', 'state-manager']) {
      const pod = rollup.rendered.pod('StatefulSet', name);
      expect(pod.volumes).toContainEqual({ name: 'objects', persistentVolumeClaim: { claimName: 'objects' } });
    }
  });

  it('is reached by no network', () => {
    expect(sequencer(rollup).ports).not.toContain(443);
  });
});

describe('an object store that is a bucket', () => {
  const { volumes, ports } = sequencer(renderRollup(folder, onEks()));

  it('is reached at Amazon S3 by the identity of the pod', () => {
    expect(volumes).not.toContain('objects');
    expect(ports).toEqual(expect.arrayContaining([443, 80]));
  });
});
