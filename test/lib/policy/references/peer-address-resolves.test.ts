import { peerAddressResolves } from '../../../../lib/policy/rules/references/peer-address-resolves';
import { configMap, deploymentOfContainer, object, service, violations } from '../objects';

const nodeId = 'c0ffee'.repeat(6).concat('c0ff');
const peers = service({
  metadata: { name: 'peers' },
  spec: {
    ports: [
      { name: 'p2p', port: 26656, targetPort: 8088 },
      { name: 'quic', port: 2121, targetPort: 'quic', protocol: 'UDP' },
    ],
  },
});
const pod = (value: string) =>
  deploymentOfContainer({
    ports: [
      { name: 'http', containerPort: 8088 },
      { name: 'quic', containerPort: 2121, protocol: 'UDP' },
    ],
    env: [{ name: 'PEERS', value }],
  });
const check = (value: string, facts: Parameters<typeof violations>[2] = {}) =>
  violations(peerAddressResolves, [peers, pod(value)], facts).map((line) =>
    line.replace('Deployment relay/relay spec.template.spec.containers[0].env[0].value: ', ''),
  );
const ports = 'has no such port; its ports: p2p (26656), quic (2121/UDP)';

describe('peer-address-resolves', () => {
  it('refuses a Service that does not exist, or exists elsewhere', () => {
    expect(check('/dns4/peer.relay.svc.cluster.local/tcp/26656')).toEqual([
      'peer.relay.svc.cluster.local:26656/TCP: Service relay/peer does not exist (did you mean "peers"?)',
    ]);
    expect(check('/dns/peers.other.svc/udp/2121/quic-v1/p2p/12D3KooW')).toEqual([
      'peers.other.svc:2121/UDP: Service other/peers does not exist',
    ]);
    expect(check(`${nodeId}@peers.other.svc.cluster.local:26656`)).toHaveLength(1);
  });

  it('refuses ports that the Service does not have with that protocol', () => {
    expect(check('/dns4/peers.relay.svc/tcp/8088/p2p/12D3KooW')).toEqual([
      `peers.relay.svc:8088/TCP: Service relay/peers ${ports}`,
    ]);
    expect(check('/dns4/peers.relay.svc/tcp/2121')).toHaveLength(1);
    expect(check('/dns6/peers.relay.svc/udp/26656/quic-v1')).toHaveLength(1);
    expect(check(`${nodeId}@peers.relay.svc:26657`)).toEqual([
      `peers.relay.svc:26657/TCP: Service relay/peers ${ports}`,
    ]);
  });

  it('finds every address of a list, and those in commands and in files', () => {
    const wrong = '/dns4/a.relay.svc/tcp/1,/dns4/peers.relay.svc/tcp/26656,/dns4/b.relay.svc/tcp/2/p2p/12D3KooW';
    expect(check(`rc0-1::${wrong}`)).toHaveLength(2);
    const config = configMap({
      'config.toml': `[p2p]\npersistent_peers = "${nodeId}@c.relay.svc:1"`,
      'config.json': '{"Bootstrap": ["/dns4/d.relay.svc/tcp/1/p2p/12D3KooW"]}',
    });
    const command = ['sh', '-c', 'dial /dns4/e.relay.svc/tcp/1'];
    const args = ['--peer=/dns4/f.relay.svc/tcp/1'];
    expect(violations(peerAddressResolves, [config, deploymentOfContainer({ command, args })])).toEqual([
      expect.stringMatching(/command\[2\]: e\./),
      expect.stringMatching(/args\[0\]: f\./),
      expect.stringMatching(/^ConfigMap relay\/relay data\["config\.toml"\]: c\./),
      expect.stringMatching(/^ConfigMap relay\/relay data\["config\.json"\]: d\./),
    ]);
  });

  it('asks the pods of a headless Service, and of one pod of it', () => {
    const headless = service({ metadata: { name: 'headless' }, spec: { clusterIP: 'None', ports: undefined } });
    const dialled = (address: string) => violations(peerAddressResolves, [headless, pod(address)]);
    expect(dialled('/dns4/headless.relay.svc/tcp/8088')).toEqual([]);
    expect(dialled('/dns4/relay-0.headless.relay.svc.cluster.local/udp/2121/quic-v1')).toEqual([]);
    expect(dialled('/dns4/relay-0.headless.relay.svc.cluster.local/tcp/26656')).toEqual([
      expect.stringMatching(/has no such port; its ports: http \(8088\), quic \(2121\/UDP\)$/),
    ]);
  });

  it.each([
    '/dns4/peers.relay.svc.cluster.local/tcp/26656/p2p/12D3KooW',
    '/dns4/peers.relay.svc.cluster.local./udp/2121/quic-v1/webtransport/p2p/12D3KooW',
    `${nodeId}@peers.relay.svc.cluster.local:26656`,
    `${nodeId}@seed.example.org:26656`,
    '/dns4/bootstrap.example.org/tcp/4001/p2p/12D3KooW',
    '/dnsaddr/bootstrap.libp2p.io/p2p/12D3KooW',
    '/ip4/10.0.0.1/tcp/26656',
    'operator@peers.relay.svc',
  ])('accepts %s', (value) => {
    expect(check(value)).toEqual([]);
  });

  it('leaves Services alone that are not rendered, or whose pods are not chosen by labels', () => {
    expect(check('/dns4/chain.other.svc/tcp/1', { external: new Set(['Service/other/chain']) })).toEqual([]);
    const named = object<typeof peers>('v1', 'Service', {
      spec: { type: 'ExternalName', externalName: 'example.org' },
    });
    expect(violations(peerAddressResolves, [named, pod('/dns4/relay.relay.svc/tcp/1')])).toEqual([]);
  });
});
