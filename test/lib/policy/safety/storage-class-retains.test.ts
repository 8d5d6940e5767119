import { storageClassRetains } from '../../../../lib/policy/rules/safety/storage-class-retains';
import { object, violations } from '../objects';

const storageClass = (fields: object) =>
  object('storage.k8s.io/v1', 'StorageClass', { metadata: { namespace: undefined }, ...fields });

describe('storage-class-retains', () => {
  it('refuses Delete, and silence, which means Delete', () => {
    expect(violations(storageClassRetains, [storageClass({ reclaimPolicy: 'Delete' }), storageClass({})])).toEqual([
      'StorageClass relay reclaimPolicy: "Delete", must be "Retain"',
      'StorageClass relay reclaimPolicy: not set, must be "Retain"',
    ]);
  });

  it('accepts Retain', () => {
    expect(violations(storageClassRetains, [storageClass({ reclaimPolicy: 'Retain' })])).toEqual([]);
  });
});
