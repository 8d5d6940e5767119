import { ingressBackendExists } from '../../../../lib/policy/rules/references/ingress-backend-exists';
import { object, service, violations } from '../objects';

const ingress = (name: string, port: object) =>
  object('networking.k8s.io/v1', 'Ingress', {
    spec: { rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name, port } } }] } }] },
  });
const at = 'Ingress relay/relay spec.rules[0].http.paths[0].backend.service';

describe('ingress-backend-exists', () => {
  it('refuses a Service or port that does not exist', () => {
    expect(violations(ingressBackendExists, [ingress('relai', { number: 80 }), service()])).toEqual([
      `${at}: Service relay/relai does not exist (did you mean "relay"?)`,
    ]);
    expect(violations(ingressBackendExists, [ingress('relay', { name: 'web' }), service()])).toEqual([
      `${at}: Service relay/relay has no port web; its ports: http (80)`,
    ]);
  });

  it('refuses a default backend that does not exist', () => {
    const spec = { defaultBackend: { service: { name: 'none', port: { number: 80 } } } };
    expect(violations(ingressBackendExists, [object('networking.k8s.io/v1', 'Ingress', { spec })])).toEqual([
      'Ingress relay/relay spec.defaultBackend.service: Service relay/none does not exist',
    ]);
  });

  it('accepts ports by name and number, actions of the AWS controller and declared Services', () => {
    const external = new Set(['Service/relay/outside']);
    const accepted = [
      ingress('relay', { name: 'http' }),
      ingress('relay', { number: 80 }),
      ingress('redirect', { name: 'use-annotation' }),
      ingress('outside', { number: 1 }),
      object('networking.k8s.io/v1', 'Ingress'),
    ];
    expect(violations(ingressBackendExists, [...accepted, service()], { external })).toEqual([]);
  });
});
