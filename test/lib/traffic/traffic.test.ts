import { internet as internetOf, pods } from '../../../lib/traffic/peer';
import { Traffic } from '../../../lib/traffic/traffic';

const internet = internetOf({ cidr: '10.0.0.0/16' });
const traffic = (name: string) => new Traffic(pods(name, 'relay', { app: name }));
const endpointOf = (of: Traffic) =>
  ({ traffic: of, port: 'rpc', number: 5001, protocol: 'TCP', exposure: 'admin', host: 'kubo.relay.svc' }) as const;
const rpc = [{ protocol: 'TCP', port: 5001 }];

describe('a connection to another workload', () => {
  const [client, server] = [traffic('client'), traffic('server')];
  client.toEndpoint(endpointOf(server));

  it('is allowed out of one and into the other', () => {
    expect(client.egress).toEqual([{ peer: server.pods, ports: rpc }]);
    expect(server.ingress).toEqual([{ peer: client.pods, ports: rpc }]);
  });

  it('is allowed in no other direction', () => {
    expect(client.ingress).toEqual([]);
    expect(server.egress).toEqual([]);
  });

  it('puts the port into the Service, and a line into the picture', () => {
    expect([...server.connectedPorts]).toEqual(['rpc']);
    expect(client.connections).toEqual([{ from: 'relay/client', to: 'relay/server', ports: rpc, label: 'rpc' }]);
  });
});

describe('a connection with a peer outside', () => {
  it('is allowed out', () => {
    const client = traffic('client');
    client.toPeer(internet, [{ protocol: 'TCP', port: 443 }], 'updates');
    client.toPeer(pods('all', 'monitoring'), [{ protocol: 'TCP' }], 'metrics');
    expect(client.egress.map(({ peer }) => peer.name)).toEqual(['internet', 'all']);
    expect(client.connections.map(({ from, to, label }) => [from, to, label])).toEqual([
      ['relay/client', 'internet', 'updates'],
      ['relay/client', 'monitoring/all', 'metrics'],
    ]);
  });

  it('is allowed in, without a way out', () => {
    const server = traffic('server');
    server.fromPeer(internet, [{ protocol: 'TCP', port: 80 }], 'http');
    expect(server.ingress).toEqual([{ peer: internet, ports: [{ protocol: 'TCP', port: 80 }] }]);
    expect(server.egress).toEqual([]);
    expect(server.connections).toMatchObject([{ from: 'internet', to: 'relay/server', label: 'http' }]);
  });
});
