import { procMountDefault } from '../../../../lib/policy/rules/pods/proc-mount-default';
import { deployment, deploymentOfContainer, violations } from '../objects';

describe('proc-mount-default', () => {
  it('refuses Unmasked', () => {
    expect(
      violations(procMountDefault, [deploymentOfContainer({ securityContext: { procMount: 'Unmasked' } })]),
    ).toEqual([
      'Deployment relay/relay spec.template.spec.containers[0].securityContext.procMount: "Unmasked", must be "Default"',
    ]);
  });

  it('accepts the default, said or not', () => {
    const explicit = deploymentOfContainer({ securityContext: { procMount: 'Default' } });
    expect(violations(procMountDefault, [deployment(), explicit])).toEqual([]);
  });
});
