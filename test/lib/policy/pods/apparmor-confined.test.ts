import { apparmorConfined } from '../../../../lib/policy/rules/pods/apparmor-confined';
import { deployment, deploymentOfContainer, violations } from '../objects';

const key = 'container.apparmor.security.beta.kubernetes.io/relay';
const annotated = (profile: string) =>
  deployment({ spec: { template: { metadata: { annotations: { [key]: profile, other: 'unconfined' } } } } });

describe('apparmor-confined', () => {
  it('refuses Unconfined', () => {
    const open = deploymentOfContainer({ securityContext: { appArmorProfile: { type: 'Unconfined' } } });
    expect(violations(apparmorConfined, [open])).toEqual([
      'Deployment relay/relay spec.template.spec.containers[0].securityContext.appArmorProfile.type: "Unconfined", must be "RuntimeDefault" or "Localhost"',
    ]);
  });

  it('refuses the older annotation', () => {
    expect(violations(apparmorConfined, [annotated('unconfined')])).toEqual([
      `Deployment relay/relay spec.template.metadata.annotations["${key}"]: "unconfined", must be "runtime/default" or "localhost/…"`,
    ]);
  });

  it('accepts profiles, and silence, which means the default', () => {
    const explicit = deploymentOfContainer({ securityContext: { appArmorProfile: { type: 'Localhost' } } });
    expect(violations(apparmorConfined, [deployment(), explicit, annotated('localhost/relay')])).toEqual([]);
  });
});
