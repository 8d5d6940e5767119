import { snapshotClassRetains } from '../../../../lib/policy/rules/safety/snapshot-class-retains';
import { object, violations } from '../objects';

const snapshotClass = (deletionPolicy: string) =>
  object('snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass', { metadata: { namespace: undefined }, deletionPolicy });

describe('snapshot-class-retains', () => {
  it('refuses Delete', () => {
    expect(violations(snapshotClassRetains, [snapshotClass('Delete')])).toEqual([
      'VolumeSnapshotClass relay deletionPolicy: "Delete", must be "Retain"',
    ]);
  });

  it('accepts Retain', () => {
    expect(violations(snapshotClassRetains, [snapshotClass('Retain')])).toEqual([]);
  });
});
