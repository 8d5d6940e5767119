import { noServiceLinks } from '../../../../lib/policy/rules/pods/no-service-links';
import { deployment, deploymentOfPod, violations } from '../objects';

describe('no-service-links', () => {
  it('refuses silence, which means true', () => {
    expect(violations(noServiceLinks, [deploymentOfPod({ enableServiceLinks: undefined })])).toEqual([
      'Deployment relay/relay spec.template.spec.enableServiceLinks: not set, must be false',
    ]);
  });

  it('accepts false', () => {
    expect(violations(noServiceLinks, [deployment()])).toEqual([]);
  });
});
