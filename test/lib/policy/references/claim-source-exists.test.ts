import { claimSourceExists } from '../../../../lib/policy/rules/references/claim-source-exists';
import { object, statefulSet, violations } from '../objects';

const claim = (spec: object) => object('v1', 'PersistentVolumeClaim', { spec });

describe('claim-source-exists', () => {
  it('refuses a snapshot or claim that does not exist', () => {
    const dataSource = { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'newest' };
    const dataSourceRef = { kind: 'PersistentVolumeClaim', name: 'data', namespace: 'other' };
    expect(violations(claimSourceExists, [claim({ dataSource }), claim({ dataSourceRef })])).toEqual([
      'PersistentVolumeClaim relay/relay spec.dataSource: VolumeSnapshot relay/newest does not exist',
      'PersistentVolumeClaim relay/relay spec.dataSourceRef: PersistentVolumeClaim other/data does not exist',
    ]);
  });

  it('accepts the claim of a StatefulSet, and a claim without a source', () => {
    const dataSource = { kind: 'PersistentVolumeClaim', name: 'data-relay-0' };
    expect(violations(claimSourceExists, [claim({ dataSource }), claim({}), statefulSet()])).toEqual([]);
  });
});
