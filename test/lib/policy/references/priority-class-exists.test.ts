import { priorityClassExists } from '../../../../lib/policy/rules/references/priority-class-exists';
import { deployment, object, violations } from '../objects';

const pod = (priorityClassName?: string) => deployment({ spec: { template: { spec: { priorityClassName } } } });

describe('priority-class-exists', () => {
  it('refuses a PriorityClass that does not exist', () => {
    expect(violations(priorityClassExists, [pod('builder')])).toEqual([
      'Deployment relay/relay spec.template.spec.priorityClassName: PriorityClass builder does not exist',
    ]);
  });

  it('accepts a rendered one and none', () => {
    const rendered = object('scheduling.k8s.io/v1', 'PriorityClass', {
      metadata: { name: 'builder', namespace: undefined },
    });
    expect(violations(priorityClassExists, [pod('builder'), pod(), rendered])).toEqual([]);
  });
});
