import { checkPrograms } from '../../../lib/k8s/check-programs';
import type { PortTable, Program } from '../../../lib/k8s/program';
import { client } from '../workloads/programs';

const named = (name: string, ports: PortTable): Program => ({ ...client, name, ports });
const port = (number: number, protocol?: 'UDP') => ({ number, protocol, exposure: 'pod' as const });
const check = (...programs: Program[]) => checkPrograms('full-0', programs);

describe('programs of one pod', () => {
  it('may use one number for TCP and UDP', () => {
    expect(() => check(named('a', { p2p: port(2121), quic: port(2121, 'UDP') }), named('b', {}))).not.toThrow();
  });

  it.each([
    ['a name', named('app', {}), named('app', {}), 'full-0: the programs app and app both have the name app'],
    [
      'a port name',
      named('app', { p2p: port(26656) }),
      named('bridge', { p2p: port(2121) }),
      'full-0: the programs app and bridge both have the port name p2p',
    ],
    [
      'a port',
      named('app', { rpc: port(26657) }),
      named('bridge', { api: port(26657) }),
      'full-0: the programs app and bridge both have the port 26657/TCP',
    ],
  ])('may not share %s', (_, one, other, message) => {
    expect(() => check(one, other)).toThrow(message);
  });

  it('ask for what Kubernetes can count', () => {
    const program = { ...client, resources: { cpu: '1', memory: '64MB' } };
    expect(() => check(program)).toThrow('full-0: memory "64MB" of client is no quantity');
  });

  it.each(['peer-to-peer-port', 'P2P', '2121', 'p--2'])('have no port "%s"', (name) => {
    expect(() => check(named('app', { [name]: port(1) }))).toThrow(
      `full-0: the port "${name}" of app is no service name`,
    );
  });
});
