import { boundSubjectExists } from '../../../../lib/policy/rules/references/bound-subject-exists';
import { object, violations } from '../objects';

const binding = (...subjects: object[]) => object('rbac.authorization.k8s.io/v1', 'RoleBinding', { subjects });

describe('bound-subject-exists', () => {
  it('refuses an account that does not exist', () => {
    const wrong = binding(
      { kind: 'User', name: 'ann' },
      { kind: 'ServiceAccount', name: 'snapshot', namespace: 'relay' },
    );
    expect(violations(boundSubjectExists, [wrong])).toEqual([
      'RoleBinding relay/relay subjects[1]: ServiceAccount relay/snapshot does not exist',
    ]);
  });

  it('accepts rendered accounts, users and groups', () => {
    const account = object('v1', 'ServiceAccount', { metadata: { name: 'snapshot' } });
    const right = binding(
      { kind: 'Group', name: 'ops' },
      { kind: 'ServiceAccount', name: 'snapshot', namespace: 'relay' },
    );
    expect(violations(boundSubjectExists, [right, account])).toEqual([]);
  });
});
