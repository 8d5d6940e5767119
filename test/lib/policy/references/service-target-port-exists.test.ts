import { serviceTargetPortExists } from '../../../../lib/policy/rules/references/service-target-port-exists';
import { container, deployment, service, violations } from '../objects';

const withPorts = (...ports: { name?: string; port: number; targetPort?: string | number; protocol?: string }[]) =>
  service({ spec: { ports } });

describe('service-target-port-exists', () => {
  it('refuses names, numbers and protocols that no container declares', () => {
    const wrong = withPorts(
      { name: 'a', port: 80, targetPort: 'web' },
      { name: 'b', port: 8088, targetPort: 8089 },
      { name: 'c', port: 80 },
      { name: 'd', port: 8088, protocol: 'UDP' },
    );
    const pods = 'of the pods of Deployment relay/relay; their ports: http (8088)';
    expect(violations(serviceTargetPortExists, [wrong, deployment()])).toEqual([
      `Service relay/relay spec.ports[0].targetPort: web is no TCP port ${pods}`,
      `Service relay/relay spec.ports[1].targetPort: 8089 is no TCP port ${pods}`,
      `Service relay/relay spec.ports[2].port: 80 is no TCP port ${pods}`,
      `Service relay/relay spec.ports[3].port: 8088 is no UDP port ${pods}`,
    ]);
  });

  it('does not count the ports of containers that end', () => {
    const initContainers = [container({ name: 'setup', ports: [{ name: 'setup', containerPort: 1 }] })];
    const pods = deployment({ spec: { template: { spec: { initContainers } } } });
    expect(violations(serviceTargetPortExists, [withPorts({ port: 80, targetPort: 'setup' }), pods])).toHaveLength(1);
  });

  it('accepts a named and a numbered port', () => {
    const right = withPorts({ name: 'a', port: 80, targetPort: 'http' }, { name: 'b', port: 8088 });
    expect(violations(serviceTargetPortExists, [right, deployment()])).toEqual([]);
  });
});
