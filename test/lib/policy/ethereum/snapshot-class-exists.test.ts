import { snapshotClassExists } from '../../../../lib/policy/rules/ethereum/snapshot-class-exists';
import { container, cronJob, object, violations } from '../objects';

const snapshotClass = object('snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass', {
  metadata: { name: 'rotated', namespace: undefined },
});
const snapshot = (volumeSnapshotClassName?: string) =>
  object('snapshot.storage.k8s.io/v1', 'VolumeSnapshot', { spec: { volumeSnapshotClassName } });
const job = (value: string) => {
  const containers = [container({ env: [{ name: 'SNAPSHOT_CLASS', value }] })];
  return cronJob({ spec: { jobTemplate: { spec: { template: { spec: { containers } } } } } });
};
const absent = 'VolumeSnapshotClass rotates does not exist (did you mean "rotated"?)';

describe('snapshot-class-exists', () => {
  it('refuses a class that does not exist, of a snapshot and of a job', () => {
    expect(violations(snapshotClassExists, [snapshotClass, snapshot('rotates'), job('rotates')])).toEqual([
      `VolumeSnapshot relay/relay spec.volumeSnapshotClassName: ${absent}`,
      `CronJob relay/relay spec.jobTemplate.spec.template.spec.containers[0].env[0].value: ${absent}`,
    ]);
  });

  it('accepts one that is rendered or said to exist, and the default of the cluster', () => {
    expect(violations(snapshotClassExists, [snapshotClass, snapshot('rotated'), job('rotated')])).toEqual([]);
    const external = new Set(['VolumeSnapshotClass/cloud']);
    expect(violations(snapshotClassExists, [job('cloud'), snapshot('cloud')], { external })).toEqual([]);
    expect(violations(snapshotClassExists, [snapshot()])).toEqual([]);
  });
});
