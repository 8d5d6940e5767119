import { published } from '../../../lib/docs/published';
import type { KubernetesObject } from '../../../lib/policy/rendered-object';

const object = (kind: string, spec: object): { file: string; json: KubernetesObject } => ({
  file: '50-relay.k8s.yaml',
  json: { apiVersion: 'v1', kind, metadata: { name: 'web' }, spec } as KubernetesObject,
});

describe('what is published', () => {
  it('is the ports of load balancers and of machines, and of no other Service', () => {
    const ports = [
      { port: 80, protocol: 'TCP' },
      { port: 4001, protocol: 'UDP' },
    ];
    const services = [
      object('Service', { type: 'LoadBalancer', ports }),
      object('Service', { type: 'NodePort', ports: [{ port: 30303, protocol: 'TCP' }] }),
      object('Service', { type: 'ClusterIP', ports }),
    ];
    expect(published(services)).toEqual(['80/tcp', '4001/udp', '30303/tcp']);
  });

  it('is the sites of an Ingress, encrypted or not', () => {
    const rules = [{ host: 'a.example.com' }, { host: 'b.example.com' }];
    const ingress = object('Ingress', { rules, tls: [{ hosts: ['b.example.com'], secretName: 'b' }] });
    expect(published([ingress])).toEqual(['http://a.example.com', 'https://b.example.com']);
  });

  it('is the names of a route', () => {
    expect(published([object('HTTPRoute', { hostnames: ['c.example.com'] })])).toEqual(['c.example.com']);
  });
});
