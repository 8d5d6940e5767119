import { memoryLimited } from '../../../../lib/policy/rules/pods/memory-limited';
import { deployment, deploymentOfContainer, violations } from '../objects';

const field = 'Deployment relay/relay spec.template.spec.containers[0].resources.limits.memory';

describe('memory-limited', () => {
  it('refuses a container without a limit', () => {
    expect(violations(memoryLimited, [deploymentOfContainer({ resources: { limits: undefined } })])).toEqual([
      `${field}: not set`,
    ]);
  });

  it('refuses a limit below the request', () => {
    expect(violations(memoryLimited, [deploymentOfContainer({ resources: { limits: { memory: '0.1G' } } })])).toEqual([
      `${field}: "0.1G" is less than the "128Mi" requested`,
    ]);
  });

  it('accepts a limit as high as the request, in whatever unit', () => {
    const bytes = deploymentOfContainer({ resources: { limits: { memory: '134217728' } } });
    expect(violations(memoryLimited, [deployment(), bytes])).toEqual([]);
  });
});
