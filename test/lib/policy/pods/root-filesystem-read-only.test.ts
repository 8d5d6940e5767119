import { rootFilesystemReadOnly } from '../../../../lib/policy/rules/pods/root-filesystem-read-only';
import { deployment, deploymentOfContainer, violations } from '../objects';

const field = 'Deployment relay/relay spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem';

describe('root-filesystem-read-only', () => {
  it('refuses one that can be written', () => {
    const found = [false, undefined].flatMap((readOnlyRootFilesystem) =>
      violations(rootFilesystemReadOnly, [deploymentOfContainer({ securityContext: { readOnlyRootFilesystem } })]),
    );
    expect(found).toEqual([`${field}: false, must be true`, `${field}: not set, must be true`]);
  });

  it('accepts one that cannot', () => {
    expect(violations(rootFilesystemReadOnly, [deployment()])).toEqual([]);
  });
});
