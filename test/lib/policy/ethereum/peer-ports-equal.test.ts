import { peerPortsEqual } from '../../../../lib/policy/rules/ethereum/peer-ports-equal';
import { erigon, geth, lighthouse, node, outside } from '../ethereum-objects';
import { violations } from '../objects';

const check = (...objects: Parameters<typeof violations>[1]) => violations(peerPortsEqual, objects);
const at = 'StatefulSet relay/relay spec.template.spec.containers[0]';
const both = (port: number, more: object = {}) => [
  { port, protocol: 'TCP', ...more },
  { port, protocol: 'UDP', ...more },
];
const ports = (number: number) => [
  { name: 'p2p', containerPort: number },
  { name: 'p2p-udp', containerPort: number, protocol: 'UDP' },
];
const told = (args: readonly string[], number = 31303) =>
  geth(['--nat=extip:203.0.113.1', ...args], { ports: ports(number) });
const nodePort = (number: number, target = number) => both(target, { nodePort: number });

describe('peer-ports-equal', () => {
  it('refuses other numbers outside', () => {
    const pod = node([told(['--port=31303'])]);
    expect(check(pod, outside('NodePort', nodePort(32000, 31303)))).toEqual([
      `${at}.args[1]: --port tells peers 31303/TCP, but Service relay has 32000 outside`,
      `${at}.args[1]: --port tells peers 31303/UDP, but Service relay has 32000 outside`,
    ]);
    expect(check(pod, outside('NodePort', both(31303)))).toEqual([
      `${at}.args[1]: --port tells peers 31303/TCP, but Service relay has any number outside`,
      `${at}.args[1]: --port tells peers 31303/UDP, but Service relay has any number outside`,
    ]);
    expect(check(pod, outside('LoadBalancer', both(30303, { targetPort: 31303 })))).toEqual([
      `${at}.args[1]: --port tells peers 31303/TCP, but Service relay has 30303 outside`,
      `${at}.args[1]: --port tells peers 31303/UDP, but Service relay has 30303 outside`,
    ]);
  });

  it('refuses a number that the container does not have, and one to which nothing leads', () => {
    const service = outside('NodePort', nodePort(31303));
    expect(check(node([told(['--port', '31303'], 30303)]), service)).toEqual([
      `${at}.args[2]: --port tells peers 31303/TCP, which the container does not have`,
      `${at}.args[2]: --port tells peers 31303/UDP, which the container does not have`,
    ]);
    const [tcp = { port: 0 }] = both(31303);
    expect(check(node([told(['--port=31303'])]), outside('LoadBalancer', [tcp]))).toEqual([
      `${at}.args[1]: --port tells peers 31303/UDP, to which no Service outside leads`,
    ]);
    expect(check(node([told(['--port=31303'])]), outside('ClusterIP', both(31303)))).toHaveLength(2);
  });

  it('looks at every peer port, with those that a client has without a flag, and at the last of several flags', () => {
    expect(
      check(node([told(['--port=31303', '--discovery.port=31304'])]), outside('NodePort', nodePort(31303))),
    ).toEqual([
      `${at}.args[2]: --discovery.port tells peers 31304/UDP, which the container does not have`,
      `${at}.args[2]: --discovery.port tells peers 31304/UDP, to which no Service outside leads`,
    ]);
    const [first = ''] = check(node([told([])]), outside('NodePort', nodePort(31303)));
    expect(first).toBe(`${at}.args: Geth without --port tells peers 30303/TCP, which the container does not have`);
    expect(check(node([told(['--port=30303', '--port=31303'])]), outside('NodePort', nodePort(31303)))).toEqual([]);
    const torrents = erigon(['--nat=extip:203.0.113.1', '--port=31303'], { ports: ports(31303) });
    expect(check(node([torrents]), outside('NodePort', nodePort(31303)))).toContain(
      `${at}.args: Erigon without --torrent.port tells peers 42069/TCP, to which no Service outside leads`,
    );
  });

  it('accepts one number everywhere, by name or number', () => {
    const pod = node([told(['--port=31303'])]);
    expect(check(pod, outside('NodePort', nodePort(31303)))).toEqual([]);
    expect(check(pod, outside('LoadBalancer', both(31303)))).toEqual([]);
    const named = [
      { port: 31303, targetPort: 'p2p', nodePort: 31303 },
      { port: 31303, targetPort: 'p2p-udp', nodePort: 31303, protocol: 'UDP' },
    ];
    expect(check(pod, outside('NodePort', named))).toEqual([]);
    const consensus = lighthouse(['--enr-address=203.0.113.1', '--port=31900', '--quic-port=31900'], {
      ports: ports(31900),
    });
    expect(check(node([consensus]), outside('NodePort', nodePort(31900)))).toEqual([]);
  });

  it('leaves clients alone that tell nobody an address', () => {
    expect(check(node([geth(['--nat=none']), lighthouse()]))).toEqual([]);
    expect(check(node([geth(['--nat=any'])]))).toEqual([]);
  });
});
