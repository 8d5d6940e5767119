import { environmentNamesUnique } from '../../../../lib/policy/rules/pods/environment-names-unique';
import { deploymentOfContainer, violations } from '../objects';

describe('environment-names-unique', () => {
  it('refuses a name that is set twice', () => {
    const env = ['HOME', 'PATH', 'HOME'].map((name) => ({ name, value: '/' }));
    expect(violations(environmentNamesUnique, [deploymentOfContainer({ env })])).toEqual([
      'Deployment relay/relay spec.template.spec.containers[0].env[2].name: "HOME" is set above already',
    ]);
  });

  it('accepts different names', () => {
    const env = ['HOME', 'PATH'].map((name) => ({ name, value: '/' }));
    expect(violations(environmentNamesUnique, [deploymentOfContainer({ env })])).toEqual([]);
  });
});
