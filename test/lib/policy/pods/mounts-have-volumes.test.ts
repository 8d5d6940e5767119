import { mountsHaveVolumes } from '../../../../lib/policy/rules/pods/mounts-have-volumes';
import { container, deploymentOfContainer, deploymentOfPod, statefulSet, violations } from '../objects';

describe('mounts-have-volumes', () => {
  it('refuses a mount of a volume that is missing', () => {
    const volumeMounts = [{ name: 'data', mountPath: '/srv/data' }];
    expect(violations(mountsHaveVolumes, [deploymentOfContainer({ volumeMounts })])).toEqual([
      'Deployment relay/relay spec.template.spec.containers[0].volumeMounts[0].name: "data" is no volume of the pod; its volumes: none',
    ]);
  });

  it('refuses a device that is missing', () => {
    const pod = deploymentOfPod({
      volumes: [{ name: 'tmp', emptyDir: {} }],
      containers: [container({ volumeDevices: [{ name: 'disk', devicePath: '/dev/xvda' }] })],
    });
    expect(violations(mountsHaveVolumes, [pod])).toEqual([
      'Deployment relay/relay spec.template.spec.containers[0].volumeDevices[0].name: "disk" is no volume of the pod; its volumes: tmp',
    ]);
  });

  it('accepts volumes and claims', () => {
    const pod = deploymentOfPod({
      volumes: [{ name: 'tmp', emptyDir: {} }],
      containers: [container({ volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }] })],
    });
    expect(violations(mountsHaveVolumes, [statefulSet(), pod])).toEqual([]);
  });
});
