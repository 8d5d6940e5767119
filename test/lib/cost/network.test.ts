import { bill, linesOf, loadBalancer, nodeGroup, publicSubnet, resource } from './fixtures';

const internal = { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal' };
const zones = { One: publicSubnet, Two: publicSubnet, Data: resource('AWS::EC2::Subnet', { Tags: [] }) };

describe('what networks cost', () => {
  it('is NAT gateways by the hour, their addresses, and what goes through them', () => {
    const { lines } = bill({ Nat: resource('AWS::EC2::NatGateway', {}), Address: resource('AWS::EC2::EIP', {}) });
    expect(lines.map(({ part, cost }) => [part, cost])).toEqual([
      ['public addresses', [3.65, 3.65]],
      ['NAT gateways', [37.96, 37.96]],
      ['NAT gateways', [0.26, 5.2]],
    ]);
  });

  it('is what nodes of Ethereum send through NAT gateways, those of public networks alone', () => {
    const nodes = (network: string, replicas: number) => ({
      kind: 'StatefulSet',
      metadata: { namespace: 'ethereum', name: network },
      spec: {
        replicas,
        template: { metadata: { labels: { 'chainyard.io/network': network } }, spec: { containers: [] } },
      },
    });
    const objects = [nodes('mainnet', 2), nodes('sepolia', 1), nodes('hoodi', 0), nodes('devnet', 3), nodes('dev', 1)];
    const ofNodes = (resources: Parameters<typeof bill>[0]) =>
      bill(resources, objects).lines.filter(({ item }) => item.startsWith('Ethereum'));
    const [line] = ofNodes({ Nat: resource('AWS::EC2::NatGateway', {}) });
    expect(line).toMatchObject({ count: [3, 3], each: [200, 3000], cost: [31.2, 468] });
    expect(ofNodes({})).toEqual([]);
  });

  it('is interface endpoints in each of their zones, and none that are gateways', () => {
    const { lines } = bill({
      Secrets: resource('AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Interface', SubnetIds: ['a', 'b'] }),
      Logs: resource('AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Interface', SubnetIds: ['a'] }),
      Objects: resource('AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Gateway' }),
    });
    expect(lines.map(({ item, count, cost }) => [item, count[0], cost])).toEqual([
      ['2 interface endpoints, in each zone', 3, [26.28, 26.28]],
      ['through interface endpoints', 2, [0.02, 0.4]],
    ]);
  });

  it('is one network load balancer for each Service of that type', () => {
    const lines = linesOf(
      bill({}, [loadBalancer(), { ...loadBalancer(), spec: { type: 'ClusterIP' } }]),
      'load balancers',
    );
    expect(lines.map(({ price, cost }) => [price, cost])).toEqual([
      ['network-load-balancer-hour', [19.71, 19.71]],
      ['network-load-balancer-unit-hour', [0, 4.38]],
    ]);
  });

  it('is one network load balancer for the proxies of each Gateway of Envoy', () => {
    const proxies = (envoyService?: object) => ({
      kind: 'EnvoyProxy',
      metadata: { namespace: 'chain', name: 'site' },
      spec: { provider: { type: 'Kubernetes', kubernetes: { envoyService } } },
    });
    const ofProxies = (part: 'load balancers' | 'public addresses', ...all: Parameters<typeof proxies>) =>
      linesOf(bill(zones, [proxies(...all)]), part).map(({ cost }) => cost);
    expect(ofProxies('load balancers')).toEqual([
      [19.71, 19.71],
      [0, 4.38],
    ]);
    expect(ofProxies('public addresses')).toEqual([[7.3, 7.3]]);
    expect(ofProxies('public addresses', { annotations: internal })).toEqual([]);
    expect(ofProxies('load balancers', { type: 'ClusterIP' })).toEqual([]);
  });

  it('is one application load balancer for each Ingress of its class', () => {
    const ingress = (ingressClassName: string) => ({
      kind: 'Ingress',
      metadata: { namespace: 'chain', name: 'site' },
      spec: { ingressClassName },
    });
    const lines = linesOf(bill({}, [ingress('alb'), ingress('nginx')]), 'load balancers');
    expect(lines.map(({ price }) => price)).toEqual([
      'application-load-balancer-hour',
      'application-load-balancer-unit-hour',
    ]);
  });

  it('is an address of each public load balancer in each public zone, and none of internal ones', () => {
    const [line, ...others] = linesOf(bill(zones, [loadBalancer(), loadBalancer(internal)]), 'public addresses');
    expect(line).toMatchObject({ item: 'load balancers, in 2 zones', count: [2, 2], cost: [7.3, 7.3] });
    expect(others).toEqual([]);
  });

  it('is an address of each machine that has one', () => {
    const machine = { NetworkInterfaces: [{ AssociatePublicIpAddress: true }] };
    const [line] = linesOf(bill(nodeGroup({}, machine)), 'public addresses');
    expect(line).toMatchObject({ item: 'machines of app', count: [1, 3], cost: [3.65, 10.95] });
    expect(linesOf(bill(nodeGroup({})), 'public addresses')).toEqual([]);
  });
});
