import { probesStayInPod } from '../../../../lib/policy/rules/pods/probes-stay-in-pod';
import { deployment, deploymentOfContainer, violations } from '../objects';

const container = 'Deployment relay/relay spec.template.spec.containers[0]';

describe('probes-stay-in-pod', () => {
  it('refuses hosts of probes and hooks', () => {
    const open = deploymentOfContainer({
      readinessProbe: { httpGet: { host: '169.254.169.254' } },
      lifecycle: { preStop: { httpGet: { host: 'example.com', port: 80 } } },
    });
    expect(violations(probesStayInPod, [open])).toEqual([
      `${container}.readinessProbe.httpGet.host: "169.254.169.254", must not be set`,
      `${container}.lifecycle.preStop.httpGet.host: "example.com", must not be set`,
    ]);
  });

  it('accepts probes of the pod', () => {
    expect(violations(probesStayInPod, [deployment()])).toEqual([]);
  });
});
