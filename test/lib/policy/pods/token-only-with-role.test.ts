import { tokenOnlyWithRole } from '../../../../lib/policy/rules/pods/token-only-with-role';
import { deployment, deploymentOfPod, object, violations } from '../objects';

const field = 'Deployment relay/relay spec.template.spec.automountServiceAccountToken';
const withToken = deploymentOfPod({ serviceAccountName: 'relay', automountServiceAccountToken: true });
const binding = (kind: string, subject: object) =>
  object('rbac.authorization.k8s.io/v1', kind, { subjects: [subject] });

describe('token-only-with-role', () => {
  it('refuses a token that no role needs', () => {
    const found = [true, undefined].flatMap((automountServiceAccountToken) =>
      violations(tokenOnlyWithRole, [deploymentOfPod({ automountServiceAccountToken })]),
    );
    expect(found).toEqual([
      `${field}: true, and ServiceAccount default has no role`,
      `${field}: not set, and ServiceAccount default has no role`,
    ]);
  });

  it('refuses it when the role is bound to an account of another name, kind or namespace', () => {
    const others = [
      binding('RoleBinding', { kind: 'ServiceAccount', name: 'other', namespace: 'relay' }),
      binding('RoleBinding', { kind: 'User', name: 'relay' }),
      binding('ClusterRoleBinding', { kind: 'ServiceAccount', name: 'relay', namespace: 'other' }),
    ];
    expect(violations(tokenOnlyWithRole, [withToken, ...others])).toEqual([
      `${field}: true, and ServiceAccount relay has no role`,
    ]);
  });

  it.each(['RoleBinding', 'ClusterRoleBinding'])('accepts it with a %s', (kind) => {
    const bound = binding(kind, { kind: 'ServiceAccount', name: 'relay', namespace: 'relay' });
    expect(violations(tokenOnlyWithRole, [withToken, bound])).toEqual([]);
  });

  it('accepts pods without it, also where the ServiceAccount says so', () => {
    const silent = deploymentOfPod({ serviceAccountName: 'relay', automountServiceAccountToken: undefined });
    const account = object('v1', 'ServiceAccount', { automountServiceAccountToken: false });
    expect(violations(tokenOnlyWithRole, [deployment(), silent, account])).toEqual([]);
  });
});
