import { namespaceExists } from '../../../../lib/policy/rules/identity/namespace-exists';
import { deployment, namespace, object, violations } from '../objects';

describe('namespace-exists', () => {
  it('refuses a namespace that is neither rendered nor declared', () => {
    expect(violations(namespaceExists, [deployment(), namespace('relays')])).toEqual([
      'Deployment relay/relay metadata.namespace: Namespace relay does not exist (did you mean "relays"?)',
    ]);
  });

  it('accepts rendered, declared and built-in ones', () => {
    const elsewhere = (name: string) => object('v1', 'ConfigMap', { metadata: { namespace: name } });
    const right = [deployment(), namespace(), elsewhere('kube-system'), elsewhere('monitoring')];
    expect(violations(namespaceExists, right, { external: new Set(['Namespace/monitoring']) })).toEqual([]);
  });
});
