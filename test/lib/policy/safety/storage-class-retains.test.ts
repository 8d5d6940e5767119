import { storageClassRetains } from '../../../../lib/policy/rules/safety/storage-class-retains';
import { storageClassOfDisks, withEphemeralVolume } from '../ephemeral-volumes';
import { object, statefulSet, violations } from '../objects';

const storageClass = (fields: object) =>
  object('storage.k8s.io/v1', 'StorageClass', { metadata: { namespace: undefined }, ...fields });

describe('storage-class-retains', () => {
  it('refuses Delete, and silence, which means Delete', () => {
    expect(violations(storageClassRetains, [storageClass({ reclaimPolicy: 'Delete' }), storageClass({})])).toEqual([
      'StorageClass relay reclaimPolicy: "Delete", must be "Retain"',
      'StorageClass relay reclaimPolicy: not set, must be "Retain"',
    ]);
  });

  const ephemeral = storageClassOfDisks('fast-ephemeral', 'Delete');

  it('refuses Delete for claims that are kept, whatever the name of the class', () => {
    const template = { metadata: { name: 'data' }, spec: { storageClassName: 'fast-ephemeral' } };
    const keeper = statefulSet({ spec: { volumeClaimTemplates: [template] } });
    const alone = object('v1', 'PersistentVolumeClaim', { spec: { storageClassName: 'fast-ephemeral' } });
    const message = 'StorageClass fast-ephemeral reclaimPolicy: "Delete", but';
    expect(violations(storageClassRetains, [ephemeral, keeper, withEphemeralVolume('fast-ephemeral')])).toEqual([
      `${message} StatefulSet relay/relay keeps its claims of it`,
    ]);
    expect(violations(storageClassRetains, [ephemeral, alone])).toEqual([
      `${message} PersistentVolumeClaim relay/relay keeps its claims of it`,
    ]);
  });

  it('refuses Delete where the name does not say it', () => {
    const objects = [storageClassOfDisks('fast', 'Delete'), withEphemeralVolume('fast')];
    expect(violations(storageClassRetains, objects)).toEqual([
      'StorageClass fast reclaimPolicy: "Delete", must be "Retain"',
    ]);
  });

  it('accepts Delete for volumes that go with their pods', () => {
    expect(violations(storageClassRetains, [ephemeral, withEphemeralVolume('fast-ephemeral')])).toEqual([]);
  });

  it('accepts Retain', () => {
    expect(violations(storageClassRetains, [storageClass({ reclaimPolicy: 'Retain' })])).toEqual([]);
  });
});
