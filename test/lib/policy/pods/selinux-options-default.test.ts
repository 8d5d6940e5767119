import { selinuxOptionsDefault } from '../../../../lib/policy/rules/pods/selinux-options-default';
import { deployment, deploymentOfContainer, deploymentOfPod, violations } from '../objects';

describe('selinux-options-default', () => {
  it('refuses types, users and roles of its own', () => {
    const seLinuxOptions = { type: 'spc_t', user: 'system_u', role: 'system_r' };
    const at = 'Deployment relay/relay spec.template.spec.securityContext.seLinuxOptions';
    expect(violations(selinuxOptionsDefault, [deploymentOfPod({ securityContext: { seLinuxOptions } })])).toEqual([
      `${at}.type: "spc_t" is no type of containers`,
      `${at}.user: "system_u", must not be set`,
      `${at}.role: "system_r", must not be set`,
    ]);
  });

  it('accepts none, a level, and a type of containers', () => {
    const seLinuxOptions = { level: 's0:c1', type: 'container_t' };
    expect(
      violations(selinuxOptionsDefault, [deployment(), deploymentOfContainer({ securityContext: { seLinuxOptions } })]),
    ).toEqual([]);
  });
});
