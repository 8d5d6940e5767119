import { boundRoleExists } from '../../../../lib/policy/rules/references/bound-role-exists';
import { object, violations } from '../objects';

const api = 'rbac.authorization.k8s.io/v1';
const binding = (kind: string, name: string) => object(api, 'RoleBinding', { roleRef: { kind, name } });

describe('bound-role-exists', () => {
  it('refuses a role that does not exist', () => {
    const cluster = object(api, 'ClusterRoleBinding', {
      metadata: { namespace: undefined },
      roleRef: { kind: 'ClusterRole', name: 'reader' },
    });
    const elsewhere = object(api, 'Role', { metadata: { name: 'reader', namespace: 'other' } });
    expect(violations(boundRoleExists, [binding('Role', 'reader'), cluster, elsewhere])).toEqual([
      'RoleBinding relay/relay roleRef: Role relay/reader does not exist',
      'ClusterRoleBinding relay roleRef: ClusterRole reader does not exist',
    ]);
  });

  it('accepts rendered and built-in roles', () => {
    const role = object(api, 'Role', { metadata: { name: 'reader' } });
    const right = [binding('Role', 'reader'), role, binding('ClusterRole', 'view'), object(api, 'RoleBinding')];
    expect(violations(boundRoleExists, right)).toEqual([]);
  });
});
