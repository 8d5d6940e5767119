import { picture } from '../../../lib/docs/picture';

describe('picture', () => {
  const ports = [{ protocol: 'TCP' as const, port: 5001 }];
  const connection = { from: 'default/client', to: 'perpetual/kubo', ports, label: 'rpc' };

  it('groups workloads by namespace, under names that are no words of Mermaid', () => {
    const lines = picture([connection], ['relay/relay']).split('\n');
    expect(lines).toContain('  subgraph namespace_default["default"]');
    expect(lines).toContain('    relay_relay["relay"]');
    expect(lines).toContain('  default_client -- "rpc 5001" --> perpetual_kubo');
  });

  it('draws one arrow from one end to another, with all its ports', () => {
    const gateway = { ...connection, ports: [{ protocol: 'TCP' as const, port: 80 }], label: 'gateway' };
    expect(
      picture([connection, gateway], [])
        .split('\n')
        .filter((line) => line.includes('-->')),
    ).toEqual(['  default_client -- "gateway 80, rpc 5001" --> perpetual_kubo']);
  });

  it('draws what is outside the cluster apart, and a connection once', () => {
    const peers = { from: 'perpetual/kubo', to: 'internet', ports: [{ protocol: 'TCP' as const }], label: 'peers' };
    const lines = picture([peers, peers], []).split('\n');
    expect(lines).toContain('  internet(("internet"))');
    expect(lines.filter((line) => line.includes('-->'))).toEqual(['  perpetual_kubo -- "peers" --> internet']);
  });
});
