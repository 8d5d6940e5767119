import { noHostAccess } from '../../../../lib/policy/rules/safety/no-host-access';
import { container, deployment, deploymentOfContainer, deploymentOfPod, violations } from '../objects';

const pod = 'Deployment relay/relay spec.template.spec';

describe('no-host-access', () => {
  it('refuses the namespaces and folders of the node', () => {
    const volumes = [{ name: 'docker', hostPath: { path: '/var/run/docker.sock' } }];
    const open = deploymentOfPod({ hostNetwork: true, hostPID: true, hostIPC: true, volumes });
    expect(violations(noHostAccess, [open])).toEqual([
      `${pod}.hostNetwork: true shares it with the node`,
      `${pod}.hostPID: true shares it with the node`,
      `${pod}.hostIPC: true shares it with the node`,
      `${pod}.volumes[0].hostPath: "/var/run/docker.sock" is a folder of the node`,
    ]);
  });

  it('refuses ports of the node', () => {
    const open = deploymentOfContainer({ ports: [{ containerPort: 80 }, { containerPort: 8088, hostPort: 8088 }] });
    expect(violations(noHostAccess, [open])).toEqual([
      `${pod}.containers[0].ports[1].hostPort: 8088 is opened on the node`,
    ]);
  });

  it('refuses privileged containers, init containers too', () => {
    const open = deploymentOfPod({ initContainers: [container({ securityContext: { privileged: true } })] });
    expect(violations(noHostAccess, [open])).toEqual([
      `${pod}.initContainers[0].securityContext.privileged: true gives it every right on the node`,
    ]);
  });

  it('accepts pods that keep to themselves, also where they say so', () => {
    const explicit = deploymentOfPod({
      hostNetwork: false,
      containers: [container({ securityContext: { privileged: false } })],
    });
    expect(violations(noHostAccess, [deployment(), explicit])).toEqual([]);
  });
});
