import { ephemeralStorageClass, fastStorageClass, gp3, storageClassNamed } from '../../../lib/providers/eks-storage';

const fast = { iops: 8000, throughput: 700 };

describe('the classes of gp3', () => {
  it('say by their names what their disks do, and whether they go with their claims', () => {
    expect(gp3(fast, true)).toEqual({
      name: 'gp3-8000-700-ephemeral',
      provisioner: 'ebs.csi.aws.com',
      parameters: {
        type: 'gp3',
        encrypted: 'true',
        'csi.storage.k8s.io/fstype': 'ext4',
        iops: '8000',
        throughput: '700',
      },
      ephemeral: true,
    });
  });

  it('ask for nothing that a disk does anyway, and for no less than the least', () => {
    expect(gp3().parameters).not.toHaveProperty('iops');
    expect(fastStorageClass({ iops: 3000, throughput: 125 })).toBe('gp3-encrypted');
    expect(fastStorageClass({ iops: 100, throughput: 250 })).toBe('gp3-3000-250');
    expect(fastStorageClass(fast)).toBe('gp3-8000-700');
  });

  it.each([gp3(), gp3(undefined, true), gp3(fast), gp3(fast, true)])('are known by the name $name', (facts) => {
    expect(storageClassNamed(facts.name)).toEqual(facts);
  });

  it.each([
    'gp2',
    'gp3',
    'gp3-fast',
    'gp3-1-1',
    'gp3-3000-125',
    'gp3-08000-700',
    'gp3-8000-700-kept',
    'my-gp3-8000-700',
  ])('are not known by the name %s', (name) => {
    expect(storageClassNamed(name)).toBeUndefined();
  });

  it('have one each whose disks go with their claims; others stay as they are', () => {
    expect(ephemeralStorageClass('gp3-encrypted')).toBe('gp3-encrypted-ephemeral');
    expect(ephemeralStorageClass('gp3-16000-1000')).toBe('gp3-16000-1000-ephemeral');
    expect(ephemeralStorageClass('gp3-8000-700-ephemeral')).toBe('gp3-8000-700-ephemeral');
    expect(ephemeralStorageClass('gp2')).toBe('gp2');
  });
});
