import { runsAsNonRoot } from '../../../../lib/policy/rules/pods/runs-as-non-root';
import { container, deployment, deploymentOfContainer, deploymentOfPod, violations } from '../objects';

const pod = 'Deployment relay/relay spec.template.spec';

describe('runs-as-non-root', () => {
  it('refuses root by number, for the pod and for a container', () => {
    expect(violations(runsAsNonRoot, [deploymentOfPod({ securityContext: { runAsUser: 0 } })])).toEqual([
      `${pod}.securityContext.runAsUser: 0 is root`,
    ]);
    expect(violations(runsAsNonRoot, [deploymentOfContainer({ securityContext: { runAsUser: 0 } })])).toEqual([
      `${pod}.containers[0].securityContext.runAsUser: 0 is root`,
    ]);
  });

  it('refuses a container that may be root although the pod may not', () => {
    expect(violations(runsAsNonRoot, [deploymentOfContainer({ securityContext: { runAsNonRoot: false } })])).toEqual([
      `${pod}.containers[0].securityContext.runAsNonRoot: false, must be true`,
    ]);
  });

  it('refuses silence of both', () => {
    const silent = deploymentOfPod({
      securityContext: { runAsNonRoot: undefined },
      containers: [container({ securityContext: undefined })],
    });
    expect(violations(runsAsNonRoot, [silent])).toEqual([
      `${pod}.containers[0].securityContext.runAsNonRoot: not set, neither here nor for the pod`,
    ]);
  });

  it('accepts what the pod or the container says', () => {
    const byPod = deploymentOfContainer({ securityContext: undefined });
    const byContainer = deploymentOfPod({ securityContext: undefined });
    expect(violations(runsAsNonRoot, [deployment(), byPod, byContainer])).toEqual([]);
  });
});
