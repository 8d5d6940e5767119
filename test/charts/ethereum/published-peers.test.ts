import { renderEnvironment } from '../../../charts/render';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import { RenderedCluster } from '../../../lib/policy/rendered-cluster';
import { peerPortsEqual } from '../../../lib/policy/rules/ethereum/peer-ports-equal';
import { EnvironmentFolder } from '../environment-folder';

const folder = new EnvironmentFolder();
const ports = { 'execution-p2p': 31303, 'consensus-p2p': 31900, 'consensus-quic': 31901 };
const eks: Partial<EnvironmentInput> = {
  provider: 'eks',
  region: 'eu-west-1',
  zones: ['eu-west-1a', 'eu-west-1b'],
  operators: ['aws-load-balancer-controller'],
};

/** A Geth and a Lighthouse on Sepolia. */
const ethereum: EnvironmentInput['ethereum'] = {
  network: 'sepolia',
  checkpoints: ['https://a.example.com', 'https://b.example.com'],
  sync: [
    {
      execution: { client: 'geth' },
      consensus: { client: 'lighthouse' },
      p2p: [{ address: '203.0.113.10', ports }],
    },
  ],
};

/** What the rule finds in a node that peers reach, where one text in all that is rendered has changed. */
function found(fields: Partial<EnvironmentInput>, from = '', to = ''): string[] {
  const environment = { name: 'peers', provider: 'kind', kubernetes: { version: '1.36' }, ...fields, ethereum };
  const { objects, facts } = renderEnvironment(folder.load('peers', environment), (image) => image);
  const changed = objects.map(({ file, json }) => ({
    file,
    json: JSON.parse(JSON.stringify(json).replaceAll(from, to)),
  }));
  expect(JSON.stringify(changed) === JSON.stringify(objects)).toBe(from === '');
  return [...peerPortsEqual.check(new RenderedCluster(changed, facts))].map(({ message }) => message);
}

describe('a node that peers reach', () => {
  it.each([
    ['NodePorts', {}],
    ['a load balancer', eks],
  ])('has one number everywhere, with %s', (_, fields) => {
    expect(found(fields)).toEqual([]);
  });

  it.each<[fields: Partial<EnvironmentInput>, from: string, to: string, message: string]>([
    [{}, '"nodePort":31901', '"nodePort":32000', '--quic-port tells peers 31901/UDP, but Service'],
    [{}, '"nodePort":31303,', '', '--port tells peers 31303/TCP, but Service'],
    [{}, '--port=31303', '--port=30303', '--port tells peers 30303/TCP, which the container does not have'],
    [eks, '"port":31900', '"port":9000', '--port tells peers 31900/TCP, but Service'],
    [
      eks,
      '"type":"LoadBalancer"',
      '"type":"ClusterIP"',
      '--port tells peers 31303/TCP, to which no Service outside leads',
    ],
  ])('is found otherwise: %#', (fields, from, to, message) => {
    expect(found(fields, from, to)).toContainEqual(expect.stringContaining(message));
  });
});
