import { onlyPublicPortsPublished } from '../../../../lib/policy/rules/safety/only-public-ports-published';
import { declared, port, program } from '../facts';
import { deployment, object, service, violations } from '../objects';

const exposed = (...ports: ReturnType<typeof port>[]) => declared('Deployment', { programs: [program({ ports })] });
const admin = exposed(port('admin'));
const ingress = object('networking.k8s.io/v1', 'Ingress', {
  spec: {
    defaultBackend: { service: { name: 'relay', port: { number: 80 } } },
    rules: [{ http: { paths: [{ backend: { service: { name: 'relay', port: { name: 'http' } } } }] } }],
  },
});
const route = (backend: object) =>
  object('gateway.networking.k8s.io/v1', 'HTTPRoute', {
    spec: { rules: [{ backendRefs: [{ name: 'relay', port: 80, ...backend }] }] },
  });

describe('only-public-ports-published', () => {
  it.each(['LoadBalancer', 'NodePort'])('refuses a Service of type %s', (type) => {
    expect(violations(onlyPublicPortsPublished, [deployment(), service({ spec: { type } })], admin)).toEqual([
      `Service relay/relay spec.ports[0]: the admin port http (8088) of relay is reachable through ${type}`,
    ]);
  });

  it('refuses external addresses', () => {
    const reachable = service({ spec: { externalIPs: ['192.0.2.1'] } });
    expect(violations(onlyPublicPortsPublished, [deployment(), reachable], admin)).toEqual([
      'Service relay/relay spec.ports[0]: the admin port http (8088) of relay is reachable through external addresses 192.0.2.1',
    ]);
  });

  it('refuses an Ingress, by number and by name of the Service port', () => {
    expect(violations(onlyPublicPortsPublished, [deployment(), service(), ingress], admin)).toEqual([
      'Ingress relay/relay spec.defaultBackend.service: leads to the admin port http (8088) of relay',
      'Ingress relay/relay spec.rules[0].http.paths[0].backend.service: leads to the admin port http (8088) of relay',
    ]);
  });

  it('refuses a route, also for ports of the pod alone', () => {
    expect(violations(onlyPublicPortsPublished, [deployment(), service(), route({})], exposed(port('pod')))).toEqual([
      'HTTPRoute relay/relay spec.rules[0].backendRefs[0]: leads to the pod port http (8088) of relay',
    ]);
  });

  it('refuses a port that is meant for the cluster', () => {
    const outside = service({ spec: { type: 'LoadBalancer' } });
    expect(violations(onlyPublicPortsPublished, [deployment(), outside], exposed(port('cluster')))).toHaveLength(1);
  });

  it('finds the port behind a number too', () => {
    const numbered = service({ spec: { type: 'LoadBalancer', ports: [{ port: 8088 }] } });
    expect(violations(onlyPublicPortsPublished, [deployment(), numbered], admin)).toHaveLength(1);
  });

  it('accepts public ports, other protocols, Services inside the cluster and workloads without facts', () => {
    const outside = service({ spec: { type: 'LoadBalancer' } });
    const mixed = exposed(port('public'), port('admin', { protocol: 'UDP' }));
    expect(violations(onlyPublicPortsPublished, [deployment(), outside, ingress, route({})], mixed)).toEqual([]);
    expect(violations(onlyPublicPortsPublished, [deployment(), service()], admin)).toEqual([]);
    expect(violations(onlyPublicPortsPublished, [deployment(), service(), route({ port: 81 })], admin)).toEqual([]);
    expect(violations(onlyPublicPortsPublished, [deployment(), outside, ingress])).toEqual([]);
  });
});
