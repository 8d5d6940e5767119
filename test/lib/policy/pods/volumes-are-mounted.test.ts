import { volumesAreMounted } from '../../../../lib/policy/rules/pods/volumes-are-mounted';
import { container, deploymentOfPod, statefulSet, violations } from '../objects';

describe('volumes-are-mounted', () => {
  it('refuses a volume that nobody mounts', () => {
    expect(violations(volumesAreMounted, [deploymentOfPod({ volumes: [{ name: 'tmp', emptyDir: {} }] })])).toEqual([
      'Deployment relay/relay spec.template.spec.volumes[0]: "tmp" is mounted by no container',
    ]);
  });

  it('refuses a claim that nobody mounts', () => {
    const unused = statefulSet({ spec: { template: { spec: { containers: [container()] } } } });
    expect(violations(volumesAreMounted, [unused])).toEqual([
      'StatefulSet relay/relay spec.volumeClaimTemplates[0]: "data" is mounted by no container',
    ]);
  });

  it('accepts volumes of containers and init containers', () => {
    const volumeMounts = [{ name: 'tmp', mountPath: '/tmp' }];
    const pod = deploymentOfPod({
      volumes: [{ name: 'tmp', emptyDir: {} }],
      initContainers: [container({ volumeMounts })],
    });
    expect(violations(volumesAreMounted, [statefulSet(), pod])).toEqual([]);
  });
});
