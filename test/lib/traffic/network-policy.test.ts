import { providers } from '../../../lib/providers';
import { policySpec } from '../../../lib/traffic/network-policy';
import { addresses, apiServer, internet, type PortRule, pods } from '../../../lib/traffic/peer';
import { cluster } from '../workloads/system';

const selector = { app: 'a' };
const port: PortRule = { protocol: 'TCP', port: 4001 };

describe('a network policy', () => {
  it('denies everything where nothing is allowed', () => {
    expect(policySpec(selector, [], [])).toEqual({
      podSelector: { matchLabels: selector },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [],
      egress: [],
    });
  });

  it('allows pods of one namespace, never those of another with the same labels', () => {
    const { ingress } = policySpec(selector, [{ peer: pods('b', 'other', { app: 'b' }), ports: [port] }], []);
    expect(ingress?.[0]?.from).toEqual([
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'other' } },
        podSelector: { matchLabels: { app: 'b' } },
      },
    ]);
  });

  it('allows addresses', () => {
    const peer = addresses('office', ['203.0.113.0/24', '2001:db8::/32']);
    const { egress } = policySpec(selector, [], [{ peer, ports: [port] }]);
    expect(egress?.[0]?.to).toEqual([
      { ipBlock: { cidr: '203.0.113.0/24', except: undefined } },
      { ipBlock: { cidr: '2001:db8::/32', except: undefined } },
    ]);
  });

  it('allows a port, a range of ports, or every port of a protocol', () => {
    const ports: PortRule[] = [port, { protocol: 'UDP', port: 6881, endPort: 6889 }, { protocol: 'TCP' }];
    const { egress } = policySpec(selector, [], [{ peer: internet(cluster()), ports }]);
    expect(egress?.[0]?.ports).toEqual([
      { protocol: 'TCP', port: { value: 4001 }, endPort: undefined },
      { protocol: 'UDP', port: { value: 6881 }, endPort: 6889 },
      { protocol: 'TCP', port: undefined, endPort: undefined },
    ]);
  });
});

describe('the internet', () => {
  it('has neither private networks nor the metadata service of a cloud', () => {
    const except = ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'];
    expect(internet(cluster()).ranges).toEqual([{ cidr: '0.0.0.0/0', except }]);
    expect(internet(cluster({ cidr: '172.16.0.0/12' })).ranges).toEqual([{ cidr: '0.0.0.0/0', except }]);
  });

  it.each(['198.18.0.0/15', '10.0.0.0/7', '172.0.0.0/8'])(
    'has no network of its own that is not private: %s',
    (cidr) => {
      expect(internet({ cidr }).ranges[0]?.except).toContain(cidr);
    },
  );
});

describe('the API server', () => {
  const inside = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'].map((cidr) => ({ cidr }));

  it('is at a private address, or at a public one where the provider has it there', () => {
    expect(apiServer(cluster({ provider: providers.eks })).ranges).toEqual(inside);
    const spot = cluster({ provider: providers.spot });
    expect(apiServer(spot).ranges).toEqual([...inside, ...internet(spot).ranges]);
  });
});
