import { ephemeralDisksDeleted } from '../../../../lib/policy/rules/safety/ephemeral-disks-deleted';
import { storageClassOfDisks, withEphemeralVolume } from '../ephemeral-volumes';
import { statefulSet, violations } from '../objects';

describe('ephemeral-disks-deleted', () => {
  it('refuses volumes that go with their pods on disks that stay', () => {
    const path = 'spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.storageClassName';
    expect(
      violations(ephemeralDisksDeleted, [withEphemeralVolume('fast'), storageClassOfDisks('fast', 'Retain')]),
    ).toEqual([`Deployment relay/relay ${path}: "fast" keeps the disk of a volume that goes with its pod`]);
  });

  it('accepts disks that go too, classes that others bring, and kept disks of kept claims', () => {
    const template = { metadata: { name: 'data' }, spec: { storageClassName: 'fast' } };
    const keeper = statefulSet({ spec: { volumeClaimTemplates: [template] } });
    const accepted = [
      [withEphemeralVolume('fast'), storageClassOfDisks('fast', 'Delete')],
      [withEphemeralVolume('theirs')],
      [withEphemeralVolume(undefined)],
      [keeper, storageClassOfDisks('fast', 'Retain')],
    ];
    for (const objects of accepted) expect(violations(ephemeralDisksDeleted, objects)).toEqual([]);
  });
});
