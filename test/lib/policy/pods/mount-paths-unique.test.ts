import { mountPathsUnique } from '../../../../lib/policy/rules/pods/mount-paths-unique';
import { deploymentOfContainer, violations } from '../objects';

const mounting = (...paths: string[]) =>
  deploymentOfContainer({ volumeMounts: paths.map((mountPath, index) => ({ name: `volume-${index}`, mountPath })) });

describe('mount-paths-unique', () => {
  it('refuses a second volume at a path, however it is written', () => {
    expect(violations(mountPathsUnique, [mounting('/srv', '/tmp', '/srv/')])).toEqual([
      'Deployment relay/relay spec.template.spec.containers[0].volumeMounts[2].mountPath: "/srv/" is the path of the volume "volume-0" already',
    ]);
  });

  it('accepts paths below each other', () => {
    expect(violations(mountPathsUnique, [mounting('/srv', '/srv/data')])).toEqual([]);
  });
});
