import { secretStoreExists } from '../../../../lib/policy/rules/references/secret-store-exists';
import { object, violations } from '../objects';

const api = 'external-secrets.io/v1';
const secret = (secretStoreRef: object) => object(api, 'ExternalSecret', { spec: { secretStoreRef } });

describe('secret-store-exists', () => {
  it('refuses a store that does not exist', () => {
    const wrong = [secret({ name: 'aws' }), secret({ name: 'aws', kind: 'ClusterSecretStore' })];
    expect(violations(secretStoreExists, wrong)).toEqual([
      'ExternalSecret relay/relay spec.secretStoreRef: SecretStore relay/aws does not exist',
      'ExternalSecret relay/relay spec.secretStoreRef: ClusterSecretStore aws does not exist',
    ]);
  });

  it('refuses a store of a single value that does not exist', () => {
    const wrong = object(api, 'ExternalSecret', {
      spec: { data: [{ secretKey: 'a' }, { secretKey: 'b', sourceRef: { storeRef: { name: 'parameters' } } }] },
    });
    expect(violations(secretStoreExists, [wrong])).toEqual([
      'ExternalSecret relay/relay spec.data[1].sourceRef.storeRef: SecretStore relay/parameters does not exist',
    ]);
  });

  it('accepts a rendered store of the namespace and one of the cluster', () => {
    const right = [
      secret({ name: 'aws' }),
      object(api, 'SecretStore', { metadata: { name: 'aws' } }),
      secret({ name: 'all', kind: 'ClusterSecretStore' }),
      object(api, 'ClusterSecretStore', { metadata: { name: 'all', namespace: undefined } }),
    ];
    expect(violations(secretStoreExists, right)).toEqual([]);
  });
});
