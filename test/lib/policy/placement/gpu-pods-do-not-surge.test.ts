import type { DeploymentStrategy } from 'kubernetes-types/apps/v1';
import { gpuPodsDoNotSurge } from '../../../../lib/policy/rules/placement/gpu-pods-do-not-surge';
import { container, deployment, violations } from '../objects';

const withGpu = [container({ resources: { limits: { 'nvidia.com/gpu': '1' } } })];
const found = (strategy: DeploymentStrategy | undefined, containers = withGpu) =>
  violations(gpuPodsDoNotSurge, [deployment({ spec: { strategy, template: { spec: { containers } } } })]);
const field = 'Deployment relay/relay spec.strategy.rollingUpdate.maxSurge';

describe('gpu-pods-do-not-surge', () => {
  it('refuses a pod more than there are GPUs, which is the default too', () => {
    expect(found(undefined)).toEqual([`${field}: not set, must be 0`]);
    expect(found({ rollingUpdate: { maxUnavailable: 1 } })).toEqual([`${field}: not set, must be 0`]);
    expect(found({ rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } })).toEqual([`${field}: 1, must be 0`]);
    expect(found({ rollingUpdate: { maxSurge: '25%' } })).toEqual([`${field}: "25%", must be 0`]);
  });

  it('accepts Deployments that end a pod first, and those without GPUs', () => {
    expect(found({ rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } })).toEqual([]);
    expect(found({ rollingUpdate: { maxSurge: '0%', maxUnavailable: 1 } })).toEqual([]);
    expect(found({ type: 'Recreate' })).toEqual([]);
    expect(found(undefined, [container()])).toEqual([]);
  });
});
