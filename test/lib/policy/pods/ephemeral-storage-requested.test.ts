import { ephemeralStorageRequested } from '../../../../lib/policy/rules/pods/ephemeral-storage-requested';
import { deployment, deploymentOfContainer, violations } from '../objects';

describe('ephemeral-storage-requested', () => {
  it('refuses a container that asks for none', () => {
    const pod = deploymentOfContainer({ resources: { requests: { 'ephemeral-storage': undefined } } });
    expect(violations(ephemeralStorageRequested, [pod])).toEqual([
      'Deployment relay/relay spec.template.spec.containers[0].resources.requests.ephemeral-storage: not set',
    ]);
  });

  it('accepts a request', () => {
    expect(violations(ephemeralStorageRequested, [deployment()])).toEqual([]);
  });
});
