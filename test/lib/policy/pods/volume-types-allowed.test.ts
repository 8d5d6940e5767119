import { volumeTypesAllowed } from '../../../../lib/policy/rules/pods/volume-types-allowed';
import { deployment, deploymentOfPod, violations } from '../objects';

describe('volume-types-allowed', () => {
  it('refuses storage of the network', () => {
    const volumes = [{ name: 'data', nfs: { server: '192.0.2.1', path: '/' } }];
    expect(violations(volumeTypesAllowed, [deploymentOfPod({ volumes })])).toEqual([
      'Deployment relay/relay spec.template.spec.volumes[0].nfs: "data" is of a type that pods may not use',
    ]);
  });

  it('accepts claims, files, scratch, and the volume without a type, which is scratch too', () => {
    const volumes = [
      { name: 'claim', persistentVolumeClaim: { claimName: 'data' } },
      { name: 'config', configMap: { name: 'relay' } },
      { name: 'scratch', emptyDir: {} },
      { name: 'plain' },
    ];
    expect(violations(volumeTypesAllowed, [deployment(), deploymentOfPod({ volumes })])).toEqual([]);
  });
});
