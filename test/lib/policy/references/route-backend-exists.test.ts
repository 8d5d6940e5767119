import { routeBackendExists } from '../../../../lib/policy/rules/references/route-backend-exists';
import { object, service, violations } from '../objects';

const route = (backend: object, kind = 'HTTPRoute') =>
  object('gateway.networking.k8s.io/v1', kind, { spec: { rules: [{ backendRefs: [backend] }] } });

describe('route-backend-exists', () => {
  it('refuses a Service or port that does not exist', () => {
    const found = violations(routeBackendExists, [
      route({ name: 'relais', port: 80 }),
      route({ name: 'relay', port: 8088 }, 'TCPRoute'),
      service(),
    ]);
    expect(found).toEqual([
      'HTTPRoute relay/relay spec.rules[0].backendRefs[0]: Service relay/relais does not exist (did you mean "relay"?)',
      'TCPRoute relay/relay spec.rules[0].backendRefs[0]: Service relay/relay has no port 8088; its ports: http (80)',
    ]);
  });

  it('accepts Services of this and other namespaces, other kinds and routes without backends', () => {
    const accepted = [
      route({ name: 'relay', port: 80 }),
      route({ name: 'relay', namespace: 'other', port: 80 }),
      route({ kind: 'ServiceImport', name: 'anything' }),
      object('gateway.networking.k8s.io/v1', 'HTTPRoute', { spec: { rules: [{}] } }),
    ];
    const other = service({ metadata: { namespace: 'other' } });
    expect(violations(routeBackendExists, [...accepted, service(), other])).toEqual([]);
  });
});
