import { podPortsHaveNoService } from '../../../../lib/policy/rules/safety/pod-ports-have-no-service';
import { declared, port, program } from '../facts';
import { deployment, service, violations } from '../objects';

const exposed = (exposure: 'pod' | 'admin') =>
  declared('Deployment', { programs: [program({ ports: [port(exposure)] })] });

describe('pod-ports-have-no-service', () => {
  it('refuses a Service inside the cluster', () => {
    expect(violations(podPortsHaveNoService, [deployment(), service()], exposed('pod'))).toEqual([
      'Service relay/relay spec.ports[0]: leads to http (8088) of relay, which is declared for its pod alone',
    ]);
  });

  it('accepts Services of other ports', () => {
    const ports = [port('pod', { name: 'metrics', number: 9090 }), port('admin'), port('pod', { protocol: 'UDP' })];
    const facts = declared('Deployment', { programs: [program({ ports })] });
    expect(violations(podPortsHaveNoService, [deployment(), service()], exposed('admin'))).toEqual([]);
    expect(violations(podPortsHaveNoService, [deployment(), service()], facts)).toEqual([]);
  });
});
