import { gatewayReferencesExist } from '../../../../lib/policy/rules/references/gateway-references-exist';
import { object, violations } from '../objects';

const API = 'gateway.networking.k8s.io/v1';
const ENVOY = 'gateway.envoyproxy.io/v1alpha1';
const settings = (name: string) => ({ parametersRef: { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name } });
const gateway = (className: string, proxy = 'relay') =>
  object(API, 'Gateway', { spec: { gatewayClassName: className, infrastructure: settings(proxy) } });
const gatewayClass = object(API, 'GatewayClass', { metadata: { name: 'envoy', namespace: undefined } });
const proxy = object(ENVOY, 'EnvoyProxy');
const route = (...parentRefs: readonly object[]) => object(API, 'HTTPRoute', { spec: { parentRefs } });
const policy = (kind: string, name: string, of = 'HTTPRoute') =>
  object(ENVOY, kind, { spec: { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: of, name }] } });

describe('gateway-references-exist', () => {
  it('refuses what a Gateway, a route or a policy names and nobody makes', () => {
    const found = violations(gatewayReferencesExist, [
      gateway('envoi', 'relais'),
      gatewayClass,
      proxy,
      route({ name: 'relais' }),
      policy('BackendTrafficPolicy', 'relais'),
      policy('ClientTrafficPolicy', 'relais', 'Gateway'),
    ]);
    expect(found).toEqual([
      'Gateway relay/relay spec.gatewayClassName: GatewayClass envoi does not exist (did you mean "envoy"?)',
      'Gateway relay/relay spec.infrastructure.parametersRef.name: EnvoyProxy relay/relais does not exist (did you mean "relay"?)',
      'HTTPRoute relay/relay spec.parentRefs[0].name: Gateway relay/relais does not exist (did you mean "relay"?)',
      'BackendTrafficPolicy relay/relay spec.targetRefs[0].name: HTTPRoute relay/relais does not exist (did you mean "relay"?)',
      'ClientTrafficPolicy relay/relay spec.targetRefs[0].name: Gateway relay/relais does not exist (did you mean "relay"?)',
    ]);
  });

  it('accepts what is there, and Gateways of other namespaces', () => {
    const accepted = [
      gateway('envoy'),
      gatewayClass,
      proxy,
      route({ name: 'relay' }, { name: 'public', namespace: 'edge' }),
      policy('BackendTrafficPolicy', 'relay'),
      policy('ClientTrafficPolicy', 'relay', 'Gateway'),
    ];
    expect(violations(gatewayReferencesExist, accepted)).toEqual([]);
  });
});
