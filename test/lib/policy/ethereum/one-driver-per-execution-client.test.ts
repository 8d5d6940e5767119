import { oneDriverPerExecutionClient } from '../../../../lib/policy/rules/ethereum/one-driver-per-execution-client';
import { besu, erigon, geth, lighthouse, nimbus, node } from '../ethereum-objects';
import { deployment, violations } from '../objects';

const check = (...objects: Parameters<typeof violations>[1]) => violations(oneDriverPerExecutionClient, objects);
const pod = 'StatefulSet relay/relay spec.template.spec.containers:';

describe('one-driver-per-execution-client', () => {
  it.each([
    [[geth()], 'Geth is driven by nothing'],
    [[geth(), lighthouse(), nimbus()], 'Geth is driven by Lighthouse and by Nimbus'],
    [
      [geth(['--beacon.api=https://a.example']), lighthouse()],
      'Geth is driven by Lighthouse and by the light client of --beacon.api',
    ],
    [
      [geth([], { env: [{ name: 'GETH_BEACON_API', value: 'https://a.example' }] }), lighthouse()],
      'Geth is driven by Lighthouse and by the light client of --beacon.api',
    ],
    [[erigon(), lighthouse()], 'Erigon is driven by Lighthouse and by Caplin, without --externalcl'],
    [[erigon(['--externalcl'])], 'Erigon is driven by nothing'],
    [[lighthouse()], 'Lighthouse has no execution client to drive'],
  ])('refuses %#', (containers, message) => {
    expect(check(node(containers))).toEqual([`${pod} ${message}`]);
  });

  it('refuses two execution clients beside one driver', () => {
    expect(check(node([geth(), besu(), lighthouse()]))).toEqual([`${pod} Geth and Besu are driven by one pod`]);
  });

  it.each([
    ['--execution-endpoint=http://geth.ethereum.svc:8551', 'http://geth.ethereum.svc:8551'],
    ['--execution-endpoint=http://127.0.0.1.example:8551', 'http://127.0.0.1.example:8551'],
    ['--execution-endpoint=http://127.0.0.1:8551,http://10.0.0.2:8551', 'http://10.0.0.2:8551'],
  ])('refuses the client of another pod: %s', (flag, address) => {
    expect(check(node([geth(), lighthouse([flag])]))).toEqual([
      `StatefulSet relay/relay spec.template.spec.containers[1].args[0]: Lighthouse drives ${address}, not the client of its own pod`,
    ]);
    expect(check(node([geth(), nimbus(['--el', 'http://127.0.0.1:8551', '--el=http://geth:8551'])]))).toEqual([
      expect.stringContaining('containers[1].args[2]: Nimbus drives http://geth:8551'),
    ]);
  });

  it.each([
    [[geth(), lighthouse(['--execution-endpoint=http://127.0.0.1:8551'])]],
    [[geth(), lighthouse(['--execution-endpoint', 'http://localhost:8551'])]],
    [[geth(['--beacon.api=https://a.example'])]],
    [[geth(['--dev'])]],
    [[erigon()]],
    [[erigon(['--externalcl']), nimbus(['--el=http://[::1]:8551'])]],
  ])('accepts %#', (containers) => {
    expect(check(node(containers))).toEqual([]);
  });

  it('counts sidecars, and nothing that ends before the pod runs', () => {
    expect(check(node([lighthouse()], { sidecars: [geth()] }))).toEqual([]);
    expect(check(node([geth(), lighthouse()], { initContainers: [geth(['init']), nimbus()] }))).toEqual([]);
    expect(check(node([geth()], { initContainers: [lighthouse()] }))).toHaveLength(1);
  });

  it('leaves alone what is only scaled up to be looked at, and other pods', () => {
    expect(check(node([geth()], { replicas: 0 }))).toEqual([]);
    expect(check(deployment())).toEqual([]);
  });
});
