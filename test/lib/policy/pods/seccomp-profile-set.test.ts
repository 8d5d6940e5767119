import { seccompProfileSet } from '../../../../lib/policy/rules/pods/seccomp-profile-set';
import { container, deployment, deploymentOfContainer, deploymentOfPod, violations } from '../objects';

const pod = 'Deployment relay/relay spec.template.spec';

describe('seccomp-profile-set', () => {
  it('refuses Unconfined, for the pod and for a container', () => {
    const unconfined = { securityContext: { seccompProfile: { type: 'Unconfined' } } };
    const message = 'seccompProfile.type: "Unconfined", must be "RuntimeDefault" or "Localhost"';
    expect(violations(seccompProfileSet, [deploymentOfPod(unconfined)])).toEqual([`${pod}.securityContext.${message}`]);
    expect(violations(seccompProfileSet, [deploymentOfContainer(unconfined)])).toEqual([
      `${pod}.containers[0].securityContext.${message}`,
    ]);
  });

  it('refuses containers without one when the pod has none', () => {
    const own = container({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } });
    const silent = deploymentOfPod({ securityContext: undefined, containers: [own, container()] });
    expect(violations(seccompProfileSet, [silent])).toEqual([
      `${pod}.containers[1].securityContext.seccompProfile.type: not set, neither here nor for the pod`,
    ]);
  });

  it('accepts the default of the runtime and a profile of the node', () => {
    const local = deploymentOfPod({
      securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'a' } },
    });
    expect(violations(seccompProfileSet, [deployment(), local])).toEqual([]);
  });
});
