import { nodePortInRange } from '../../../../lib/policy/rules/identity/node-port-in-range';
import { service, violations } from '../objects';

const published = (...nodePorts: (number | undefined)[]) =>
  service({ spec: { type: 'NodePort', ports: nodePorts.map((nodePort) => ({ port: 4000, nodePort })) } });

describe('node-port-in-range', () => {
  it('refuses numbers below and above', () => {
    expect(violations(nodePortInRange, [published(30303, 4000, 29999, 32768)])).toEqual([
      'Service relay/relay spec.ports[1].nodePort: 4000 is no node port',
      'Service relay/relay spec.ports[2].nodePort: 29999 is no node port',
      'Service relay/relay spec.ports[3].nodePort: 32768 is no node port',
    ]);
  });

  it('accepts the first and the last number, and those that Kubernetes chooses', () => {
    expect(violations(nodePortInRange, [published(30000, 32767, undefined), service()])).toEqual([]);
  });
});
