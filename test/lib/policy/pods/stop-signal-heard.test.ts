import type { Lifecycle } from 'kubernetes-types/core/v1';
import { stopSignalHeard } from '../../../../lib/policy/rules/pods/stop-signal-heard';
import { container, deployment, deploymentOfPod, violations } from '../objects';

const spec = 'Deployment relay/relay spec.template.spec';
const signalled = (stopSignal: string): Lifecycle & { stopSignal: string } => ({ stopSignal });
const os = { name: 'linux' };
const server = (fields: Parameters<typeof container>[0] = {}) =>
  container({ image: 'registry.example.org:5000/mirror/server-v2:v31.0.0', ...fields });

describe('stop-signal-heard', () => {
  it('refuses the published server of the ZK Stack with no signal, or with another one', () => {
    const pods = [
      deploymentOfPod({ containers: [server()] }),
      deploymentOfPod({ os, containers: [server({ lifecycle: signalled('SIGTERM') })] }),
    ];
    expect(violations(stopSignalHeard, pods)).toEqual([
      `${spec}.containers[0].lifecycle.stopSignal: not set, but the program hears SIGINT only`,
      `${spec}.containers[0].lifecycle.stopSignal: "SIGTERM", but the program hears SIGINT only`,
    ]);
  });

  it('refuses signals in a pod that names no system', () => {
    const pod = deploymentOfPod({ containers: [server({ lifecycle: signalled('SIGINT') })] });
    expect(violations(stopSignalHeard, [pod])).toEqual([
      `${spec}.os.name: not set, without which the API refuses stop signals`,
    ]);
  });

  it('accepts the server with its signal, other images, and a server that ends by itself', () => {
    const layer = server({ image: 'ghcr.io/chainyard/zksync-server:31.0.0' });
    const pods = [
      deployment(),
      deploymentOfPod({ os, containers: [server({ lifecycle: signalled('SIGINT') })] }),
      deploymentOfPod({ initContainers: [server()], containers: [layer] }),
    ];
    expect(violations(stopSignalHeard, pods)).toEqual([]);
  });
});
