import { probePortsDeclared } from '../../../../lib/policy/rules/pods/probe-ports-declared';
import { deployment, deploymentOfContainer, violations } from '../objects';

const container = 'Deployment relay/relay spec.template.spec.containers[0]';

describe('probe-ports-declared', () => {
  it('refuses names, numbers and protocols that the container does not declare', () => {
    const pod = deploymentOfContainer({
      ports: [
        { name: 'http', containerPort: 8088 },
        { name: 'p2p', containerPort: 4001, protocol: 'UDP' },
      ],
      startupProbe: { httpGet: { port: 8089 } },
      readinessProbe: { httpGet: { port: 'web' } },
      livenessProbe: { tcpSocket: { port: 'p2p' } },
    });
    const ports = 'is no TCP port of the container; its ports: http (8088), p2p (4001/UDP)';
    expect(violations(probePortsDeclared, [pod])).toEqual([
      `${container}.startupProbe.httpGet.port: 8089 ${ports}`,
      `${container}.readinessProbe.httpGet.port: "web" ${ports}`,
      `${container}.livenessProbe.tcpSocket.port: "p2p" ${ports}`,
    ]);
  });

  it('refuses any port when there is none', () => {
    expect(
      violations(probePortsDeclared, [deploymentOfContainer({ ports: undefined, livenessProbe: undefined })]),
    ).toEqual([`${container}.readinessProbe.httpGet.port: "http" is no TCP port of the container; its ports: none`]);
  });

  it('accepts names, numbers and commands', () => {
    const numbered = deploymentOfContainer({ livenessProbe: { tcpSocket: undefined, grpc: { port: 8088 } } });
    const command = deploymentOfContainer({ livenessProbe: { tcpSocket: undefined, exec: { command: ['true'] } } });
    expect(violations(probePortsDeclared, [deployment(), numbered, command])).toEqual([]);
  });
});
