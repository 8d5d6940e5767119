import { probesPresent } from '../../../../lib/policy/rules/pods/probes-present';
import { container, cronJob, deployment, deploymentOfPod, violations } from '../objects';

describe('probes-present', () => {
  it('refuses a container without one or the other, sidecars too', () => {
    const pod = deploymentOfPod({
      initContainers: [container({ restartPolicy: 'Always', livenessProbe: undefined })],
      containers: [container({ readinessProbe: undefined })],
    });
    expect(violations(probesPresent, [pod])).toEqual([
      'Deployment relay/relay spec.template.spec.initContainers[0].livenessProbe: not set',
      'Deployment relay/relay spec.template.spec.containers[0].readinessProbe: not set',
    ]);
  });

  it('accepts both, and none in containers that end', () => {
    const silent = container({ readinessProbe: undefined, livenessProbe: undefined });
    const job = cronJob({ spec: { jobTemplate: { spec: { template: { spec: { containers: [silent] } } } } } });
    expect(violations(probesPresent, [deployment(), deploymentOfPod({ initContainers: [silent] }), job])).toEqual([]);
  });
});
