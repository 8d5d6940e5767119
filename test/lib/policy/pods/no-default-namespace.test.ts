import { noDefaultNamespace } from '../../../../lib/policy/rules/pods/no-default-namespace';
import { deployment, namespace, violations } from '../objects';

describe('no-default-namespace', () => {
  it('refuses objects in it', () => {
    expect(violations(noDefaultNamespace, [deployment({ metadata: { namespace: 'default' } })])).toEqual([
      'Deployment default/relay metadata.namespace: "default" belongs to nobody',
    ]);
  });

  it('accepts other namespaces, and objects outside namespaces', () => {
    expect(violations(noDefaultNamespace, [deployment(), namespace('default')])).toEqual([]);
  });
});
