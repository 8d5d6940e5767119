import { enginePortStaysInPod } from '../../../../lib/policy/rules/ethereum/engine-port-stays-in-pod';
import { besu, client, erigon, geth, lighthouse, nethermind, node, outside, policy } from '../ethereum-objects';
import { deployment, labels, service, violations } from '../objects';

const check = (...objects: Parameters<typeof violations>[1]) => violations(enginePortStaysInPod, objects);
const pod = node([lighthouse()], { sidecars: [geth(['--http'])] });
const reth = client('reth', 'ghcr.io/paradigmxyz/reth:v2.5.1', { args: ['node', '--authrpc.addr', '0.0.0.0'] });

describe('engine-port-stays-in-pod', () => {
  it.each([
    [geth(['--authrpc.addr=0.0.0.0']), 'args[0]: the engine API of Geth listens on 0.0.0.0'],
    [geth(['--authrpc.addr', '::']), 'args[1]: the engine API of Geth listens on ::'],
    [
      geth(['--authrpc.addr=127.0.0.1', '--authrpc.addr=0.0.0.0']),
      'args[1]: the engine API of Geth listens on 0.0.0.0',
    ],
    [
      geth([], { env: [{ name: 'GETH_AUTHRPC_ADDR', value: '0.0.0.0' }] }),
      'env[0].value: the engine API of Geth listens on 0.0.0.0',
    ],
    [erigon(['--authrpc.addr=10.0.0.1']), 'args[0]: the engine API of Erigon listens on 10.0.0.1'],
    [reth, 'args[2]: the engine API of Reth listens on 0.0.0.0'],
    [nethermind(['--JsonRpc.EngineHost=0.0.0.0']), 'args[0]: the engine API of Nethermind listens on 0.0.0.0'],
    [
      nethermind([], { env: [{ name: 'NETHERMIND_JSONRPCCONFIG_ENGINEHOST', value: '0.0.0.0' }] }),
      'env[0].value: the engine API of Nethermind listens on 0.0.0.0',
    ],
  ])('refuses an address beyond the pod: %#', (container, found) => {
    expect(check(node([container]))).toEqual([`StatefulSet relay/relay spec.template.spec.containers[0].${found}`]);
  });

  it.each(['127.0.0.1', 'localhost', '::1', '127.1.2.3'])('accepts %s', (address) => {
    expect(check(node([geth([`--authrpc.addr=${address}`])]))).toEqual([]);
  });

  it('refuses a Service that leads there, by number and by name, also of the port that a flag names', () => {
    const leads = 'leads to the engine API of StatefulSet relay on';
    expect(check(pod, service({ spec: { ports: [{ port: 80 }, { port: 8551 }] } }))).toEqual([
      `Service relay/relay spec.ports[1]: ${leads} 8551`,
    ]);
    expect(check(pod, outside('ClusterIP', [{ port: 80, targetPort: 8551 }]))).toHaveLength(1);
    const named = node([geth([], { ports: [{ name: 'engine', containerPort: 8551 }] })]);
    expect(check(named, outside('ClusterIP', [{ port: 80, targetPort: 'engine' }]))).toHaveLength(1);
    const moved = node([besu(['--engine-rpc-port=9551'])]);
    expect(check(moved, outside('ClusterIP', [{ port: 9551 }]))).toEqual([
      `Service relay/relay spec.ports[0]: ${leads} 9551`,
    ]);
    expect(check(moved, outside('ClusterIP', [{ port: 8551 }]))).toEqual([]);
  });

  it.each([
    ['a number', [{ port: 8551 }]],
    ['a range', [{ port: 8545, endPort: 8600 }]],
    ['all of TCP', [{ protocol: 'TCP' }]],
    ['everything', []],
    ['another besides', [{ port: 8545 }, { port: 8551, protocol: 'TCP' }]],
  ])('refuses a NetworkPolicy that lets %s through', (_, ports) => {
    const message = 'lets connections to the engine API of StatefulSet relay on 8551 through';
    expect(check(pod, policy([{ ports: [{ port: 8545 }] }, { ports }]))).toEqual([
      `NetworkPolicy relay/relay spec.ingress[1]: ${message}`,
    ]);
  });

  it('refuses it by the name of the port, too', () => {
    const named = node([geth([], { ports: [{ name: 'engine', containerPort: 8551 }] })]);
    expect(check(named, policy([{ ports: [{ port: 'engine' }] }]))).toHaveLength(1);
    expect(check(named, policy([{ ports: [{ port: 'rpc' }] }]))).toEqual([]);
  });

  it('accepts other ports, UDP, policies for other pods, and other pods', () => {
    expect(check(pod, service({ spec: { ports: [{ port: 8545 }] } }))).toEqual([]);
    const rules = [{ ports: [{ port: 8545, endPort: 8550 }] }, { ports: [{ port: 8551, protocol: 'UDP' }] }];
    expect(check(pod, policy(rules))).toEqual([]);
    expect(check(pod, policy([{}], { matchLabels: { ...labels, 'app.kubernetes.io/instance': 'other' } }))).toEqual([]);
    expect(check(pod, policy([]))).toEqual([]);
    expect(check(deployment(), service({ spec: { ports: [{ port: 8551 }] } }), policy([{}]))).toEqual([]);
  });
});
