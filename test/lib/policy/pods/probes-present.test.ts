import { probesPresent } from '../../../../lib/policy/rules/pods/probes-present';
import { declared, program } from '../facts';
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

  it('accepts a container whose readiness another one of its pod tells, as declared', () => {
    const [silent, check] = [container({ readinessProbe: undefined }), container({ name: 'check' })];
    const facts = (name: string) => declared('Deployment', { programs: [program({ readyThrough: name })] });
    const pod = deploymentOfPod({ containers: [silent, check] });
    expect(violations(probesPresent, [pod], facts('check'))).toEqual([]);
    const path = 'Deployment relay/relay spec.template.spec.containers';
    expect(violations(probesPresent, [pod])).toEqual([`${path}[0].readinessProbe: not set`]);
    expect(violations(probesPresent, [pod], facts('gone'))).toEqual([`${path}[0].readinessProbe: not set`]);
    const both = deploymentOfPod({ containers: [silent, container({ name: 'check', readinessProbe: undefined })] });
    expect(violations(probesPresent, [both], facts('check'))).toEqual([
      `${path}[0].readinessProbe: not set`,
      `${path}[1].readinessProbe: not set`,
    ]);
  });

  it('accepts both, and none in containers that end', () => {
    const silent = container({ readinessProbe: undefined, livenessProbe: undefined });
    const job = cronJob({ spec: { jobTemplate: { spec: { template: { spec: { containers: [silent] } } } } } });
    expect(violations(probesPresent, [deployment(), deploymentOfPod({ initContainers: [silent] }), job])).toEqual([]);
  });
});
