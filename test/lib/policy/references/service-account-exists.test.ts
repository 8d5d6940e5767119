import { serviceAccountExists } from '../../../../lib/policy/rules/references/service-account-exists';
import { deployment, object, violations } from '../objects';

const pod = (serviceAccountName?: string) => deployment({ spec: { template: { spec: { serviceAccountName } } } });

describe('service-account-exists', () => {
  it('refuses a ServiceAccount that does not exist', () => {
    expect(violations(serviceAccountExists, [pod('builder')])).toEqual([
      'Deployment relay/relay spec.template.spec.serviceAccountName: ServiceAccount relay/builder does not exist',
    ]);
  });

  it('accepts a rendered one and none', () => {
    const rendered = object('v1', 'ServiceAccount', { metadata: { name: 'builder', namespace: 'relay' } });
    expect(violations(serviceAccountExists, [pod('builder'), pod(), rendered])).toEqual([]);
  });
});
