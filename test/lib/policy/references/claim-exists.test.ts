import { claimExists } from '../../../../lib/policy/rules/references/claim-exists';
import { cronJob, object, statefulSet, violations } from '../objects';

const reader = (claimName: string) => {
  const volumes = [{ name: 'data', persistentVolumeClaim: { claimName } }];
  return cronJob({ spec: { jobTemplate: { spec: { template: { spec: { volumes } } } } } });
};
const snapshot = (persistentVolumeClaimName: string) =>
  object('snapshot.storage.k8s.io/v1', 'VolumeSnapshot', { spec: { source: { persistentVolumeClaimName } } });

describe('claim-exists', () => {
  it('refuses claims that nothing makes', () => {
    const path = 'spec.jobTemplate.spec.template.spec.volumes[0].persistentVolumeClaim.claimName';
    expect(violations(claimExists, [reader('data-relay-1'), snapshot('data'), statefulSet()])).toEqual([
      `CronJob relay/relay ${path}: PersistentVolumeClaim relay/data-relay-1 does not exist`,
      'VolumeSnapshot relay/relay spec.source.persistentVolumeClaimName: PersistentVolumeClaim relay/data does not exist',
    ]);
  });

  it('accepts rendered claims and those of StatefulSets', () => {
    const claim = object('v1', 'PersistentVolumeClaim', { metadata: { name: 'data' } });
    const set = statefulSet({ spec: { ordinals: { start: 3 } } });
    expect(violations(claimExists, [reader('data'), claim, snapshot('data-relay-3'), set])).toEqual([]);
  });
});
