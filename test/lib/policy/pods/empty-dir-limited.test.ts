import { emptyDirLimited } from '../../../../lib/policy/rules/pods/empty-dir-limited';
import { deployment, deploymentOfPod, violations } from '../objects';

describe('empty-dir-limited', () => {
  it('refuses one without a limit, in memory too', () => {
    const volumes = [
      { name: 'tmp', emptyDir: {} },
      { name: 'keys', emptyDir: { medium: 'Memory' } },
    ];
    expect(violations(emptyDirLimited, [deploymentOfPod({ volumes })])).toEqual([
      'Deployment relay/relay spec.template.spec.volumes[0].emptyDir.sizeLimit: not set for the volume "tmp"',
      'Deployment relay/relay spec.template.spec.volumes[1].emptyDir.sizeLimit: not set for the volume "keys"',
    ]);
  });

  it('accepts one with a limit, and other volumes', () => {
    const volumes = [
      { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
      { name: 'config', configMap: { name: 'relay' } },
    ];
    expect(violations(emptyDirLimited, [deployment(), deploymentOfPod({ volumes })])).toEqual([]);
  });
});
