import { secretExists } from '../../../../lib/policy/rules/references/secret-exists';
import { container, deployment, object, violations } from '../objects';

const pod = (spec: object) => deployment({ spec: { template: { spec } } });
const mount = (secretName: string, optional = false) =>
  pod({ volumes: [{ name: 'a', secret: { secretName, optional } }] });

describe('secret-exists', () => {
  it('refuses Secrets of pods that nothing provides', () => {
    const wrong = pod({
      volumes: [{ name: 'a', secret: { secretName: 'keys' } }],
      containers: [container({ envFrom: [{ secretRef: { name: 'keys' } }] })],
      imagePullSecrets: [{ name: 'registry' }],
    });
    const at = 'Deployment relay/relay spec.template.spec';
    expect(violations(secretExists, [wrong])).toEqual([
      `${at}.containers[0].envFrom[0].secretRef.name: Secret relay/keys does not exist`,
      `${at}.volumes[0].secret.secretName: Secret relay/keys does not exist`,
      `${at}.imagePullSecrets[0].name: Secret relay/registry does not exist`,
    ]);
  });

  it('refuses certificates and pull secrets of Ingresses, Gateways and ServiceAccounts', () => {
    const wrong = [
      object('networking.k8s.io/v1', 'Ingress', { spec: { tls: [{ secretName: 'tls' }] } }),
      object('gateway.networking.k8s.io/v1', 'Gateway', {
        spec: { listeners: [{ tls: { certificateRefs: [{ name: 'tls', namespace: 'certificates' }] } }] },
      }),
      object('v1', 'ServiceAccount', { imagePullSecrets: [{ name: 'registry' }] }),
    ];
    expect(violations(secretExists, wrong)).toEqual([
      'Ingress relay/relay spec.tls[0].secretName: Secret relay/tls does not exist',
      'Gateway relay/relay spec.listeners[0].tls.certificateRefs[0]: Secret certificates/tls does not exist',
      'ServiceAccount relay/relay imagePullSecrets[0].name: Secret relay/registry does not exist',
    ]);
  });

  it('accepts Secrets of the secret store, declared and optional ones', () => {
    const api = 'external-secrets.io/v1';
    const right = [
      mount('keys'),
      object(api, 'ExternalSecret', { spec: { target: { name: 'keys' } } }),
      mount('relay'),
      object(api, 'ExternalSecret', { spec: {} }),
      mount('outside'),
      mount('perhaps', true),
    ];
    expect(violations(secretExists, right, { external: new Set(['Secret/relay/outside']) })).toEqual([]);
  });

  it('accepts no ExternalSecret of another namespace', () => {
    const elsewhere = object('external-secrets.io/v1', 'ExternalSecret', { metadata: { namespace: 'other' } });
    expect(violations(secretExists, [mount('relay'), elsewhere])).toHaveLength(1);
  });
});
