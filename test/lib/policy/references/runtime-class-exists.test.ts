import { runtimeClassExists } from '../../../../lib/policy/rules/references/runtime-class-exists';
import { deployment, object, violations } from '../objects';

const pod = (runtimeClassName?: string) => deployment({ spec: { template: { spec: { runtimeClassName } } } });

describe('runtime-class-exists', () => {
  it('refuses a RuntimeClass that does not exist', () => {
    expect(violations(runtimeClassExists, [pod('builder')])).toEqual([
      'Deployment relay/relay spec.template.spec.runtimeClassName: RuntimeClass builder does not exist',
    ]);
  });

  it('accepts a rendered one and none', () => {
    const rendered = object('node.k8s.io/v1', 'RuntimeClass', { metadata: { name: 'builder', namespace: undefined } });
    expect(violations(runtimeClassExists, [pod('builder'), pod(), rendered])).toEqual([]);
  });
});
