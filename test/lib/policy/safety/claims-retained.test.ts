import { claimsRetained } from '../../../../lib/policy/rules/safety/claims-retained';
import { statefulSet, violations } from '../objects';

describe('claims-retained', () => {
  it('refuses claims that go with the StatefulSet or its replicas', () => {
    const policy = { persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete', whenScaled: undefined } };
    expect(violations(claimsRetained, [statefulSet({ spec: policy })])).toEqual([
      'StatefulSet relay/relay spec.persistentVolumeClaimRetentionPolicy.whenDeleted: "Delete", must be "Retain"',
      'StatefulSet relay/relay spec.persistentVolumeClaimRetentionPolicy.whenScaled: not set, must be "Retain"',
    ]);
  });

  it('accepts Retain, and StatefulSets without claims', () => {
    const empty = { persistentVolumeClaimRetentionPolicy: undefined, volumeClaimTemplates: undefined };
    expect(violations(claimsRetained, [statefulSet()])).toEqual([]);
    expect(violations(claimsRetained, [statefulSet({ spec: empty })])).toEqual([]);
  });
});
