import { noPrivilegeEscalation } from '../../../../lib/policy/rules/pods/no-privilege-escalation';
import { deployment, deploymentOfContainer, violations } from '../objects';

describe('no-privilege-escalation', () => {
  it.each([true, undefined])('refuses %s', (allowPrivilegeEscalation) => {
    const value = allowPrivilegeEscalation ?? 'not set';
    expect(
      violations(noPrivilegeEscalation, [deploymentOfContainer({ securityContext: { allowPrivilegeEscalation } })]),
    ).toEqual([
      `Deployment relay/relay spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation: ${value}, must be false`,
    ]);
  });

  it('accepts false', () => {
    expect(violations(noPrivilegeEscalation, [deployment()])).toEqual([]);
  });
});
