import { noWindowsHostProcess } from '../../../../lib/policy/rules/pods/no-windows-host-process';
import { deployment, deploymentOfPod, violations } from '../objects';

describe('no-windows-host-process', () => {
  it('refuses it', () => {
    expect(
      violations(noWindowsHostProcess, [
        deploymentOfPod({ securityContext: { windowsOptions: { hostProcess: true } } }),
      ]),
    ).toEqual([
      'Deployment relay/relay spec.template.spec.securityContext.windowsOptions.hostProcess: true, must be false',
    ]);
  });

  it('accepts pods without it', () => {
    const explicit = deploymentOfPod({ securityContext: { windowsOptions: { hostProcess: false } } });
    expect(violations(noWindowsHostProcess, [deployment(), explicit])).toEqual([]);
  });
});
