import { priorityClassSet } from '../../../../lib/policy/rules/placement/priority-class-set';
import { deployment, deploymentOfPod, violations } from '../objects';

describe('priority-class-set', () => {
  it('refuses a pod without one', () => {
    expect(violations(priorityClassSet, [deploymentOfPod({ priorityClassName: undefined })])).toEqual([
      'Deployment relay/relay spec.template.spec.priorityClassName: not set',
    ]);
  });

  it('accepts a pod with one', () => {
    expect(violations(priorityClassSet, [deployment()])).toEqual([]);
  });
});
