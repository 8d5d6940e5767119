import { peerAddressHasRightId } from '../../../../lib/policy/rules/references/peer-address-has-right-id';
import { declared, port, program } from '../facts';
import { configMap, service, statefulSet, violations } from '../objects';

const nodeId = 'c0ffee'.repeat(6).concat('c0ff');
const peers = service({
  spec: {
    ports: [
      { port: 80, targetPort: 'http' },
      { port: 81, targetPort: 9 },
    ],
  },
});
const programs = [
  program({ name: 'app', peerId: '12D3KooWRight', ports: [port('cluster')] }),
  program({ name: 'other', peerId: nodeId, ports: [port('cluster', { number: 9 })] }),
];
const check = (text: string, fields: Parameters<typeof declared>[1] = { programs }, target = peers) =>
  violations(
    peerAddressHasRightId,
    [target, statefulSet(), configMap({ peers: text })],
    declared('StatefulSet', fields),
  );
const at = 'ConfigMap relay/relay data["peers"]: relay.relay.svc';

describe('peer-address-has-right-id', () => {
  it('refuses the id of another program', () => {
    expect(check('/dns4/relay.relay.svc/tcp/80/p2p/12D3KooWWrong')).toEqual([
      `${at}:80/TCP with the id 12D3KooWWrong, but app of StatefulSet relay/relay behind it has 12D3KooWRight`,
    ]);
    expect(check('/dns4/relay.relay.svc/tcp/81/p2p/12D3KooWRight')).toEqual([
      `${at}:81/TCP with the id 12D3KooWRight, but other of StatefulSet relay/relay behind it has ${nodeId}`,
    ]);
    expect(check(`${'0'.repeat(40)}@relay.relay.svc:81`)).toHaveLength(1);
  });

  it('refuses it behind the name of one pod, too', () => {
    const headless = service({ spec: { clusterIP: 'None' } });
    expect(check('/dns4/relay-0.relay.relay.svc/tcp/8088/ws/p2p/12D3KooWWrong', { programs }, headless)).toHaveLength(
      1,
    );
    expect(check('/dns4/relay-0.relay.relay.svc/tcp/8088/ws/p2p/12D3KooWRight', { programs }, headless)).toEqual([]);
  });

  it('accepts the right id, none, and whatever is not known', () => {
    expect(check(`/dns4/relay.relay.svc/tcp/80/p2p/12D3KooWRight,${nodeId}@relay.relay.svc:81`)).toEqual([]);
    expect(check('/dns4/relay.relay.svc/tcp/80')).toEqual([]);
    expect(check('/dns4/relay.relay.svc/tcp/82/p2p/12D3KooWWrong')).toEqual([]);
    expect(check('/dns4/relay.relay.svc/udp/80/quic-v1/p2p/12D3KooWWrong')).toEqual([]);
    expect(check('/dns4/example.org/tcp/80/p2p/12D3KooWWrong')).toEqual([]);
    const nameless = [program({ ports: [port('cluster')] })];
    expect(check('/dns4/relay.relay.svc/tcp/80/p2p/12D3KooWWrong', { programs: nameless })).toEqual([]);
  });
});
