import { cpuAndMemoryRequested } from '../../../../lib/policy/rules/pods/cpu-and-memory-requested';
import { container, deployment, deploymentOfPod, violations } from '../objects';

describe('cpu-and-memory-requested', () => {
  it('refuses containers and init containers that ask for nothing', () => {
    const pod = deploymentOfPod({
      initContainers: [container({ resources: undefined })],
      containers: [container({ resources: { requests: { cpu: undefined } } })],
    });
    expect(violations(cpuAndMemoryRequested, [pod])).toEqual([
      'Deployment relay/relay spec.template.spec.initContainers[0].resources.requests.cpu: not set',
      'Deployment relay/relay spec.template.spec.initContainers[0].resources.requests.memory: not set',
      'Deployment relay/relay spec.template.spec.containers[0].resources.requests.cpu: not set',
    ]);
  });

  it('accepts requests without a limit of CPU', () => {
    expect(violations(cpuAndMemoryRequested, [deployment()])).toEqual([]);
  });
});
