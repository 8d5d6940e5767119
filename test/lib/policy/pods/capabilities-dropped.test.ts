import { capabilitiesDropped } from '../../../../lib/policy/rules/pods/capabilities-dropped';
import { deployment, deploymentOfContainer, violations } from '../objects';

const capabilities = 'Deployment relay/relay spec.template.spec.containers[0].securityContext.capabilities';

describe('capabilities-dropped', () => {
  it('refuses a container that keeps some', () => {
    const found = [undefined, ['NET_RAW']].flatMap((drop) =>
      violations(capabilitiesDropped, [deploymentOfContainer({ securityContext: { capabilities: { drop } } })]),
    );
    expect(found).toEqual([
      `${capabilities}.drop: not set, must contain "ALL"`,
      `${capabilities}.drop: ["NET_RAW"], must contain "ALL"`,
    ]);
  });

  it('refuses others than the one for low ports', () => {
    const add = ['NET_BIND_SERVICE', 'SYS_PTRACE'];
    expect(
      violations(capabilitiesDropped, [deploymentOfContainer({ securityContext: { capabilities: { add } } })]),
    ).toEqual([`${capabilities}.add[1]: "SYS_PTRACE", only "NET_BIND_SERVICE" may be added`]);
  });

  it('accepts none, and the one for low ports', () => {
    const low = deploymentOfContainer({ securityContext: { capabilities: { add: ['NET_BIND_SERVICE'] } } });
    expect(violations(capabilitiesDropped, [deployment(), low])).toEqual([]);
  });
});
