import { program } from '../../../lib/k8s/program';
import { servicePorts } from '../../../lib/traffic/services';
import { StatelessDeployment } from '../../../lib/workloads/deployment';
import { SingletonStatefulSet } from '../../../lib/workloads/stateful-set';
import { client, server } from '../workloads/programs';
import { renderSystem } from '../workloads/system';

const port = (name: string, number: number, protocol = 'TCP') => ({ name, port: number, targetPort: name, protocol });
const open = [port('http', 8088), port('swarm', 4001, 'UDP'), port('api', 3001)];
const props = { component: 'server', pool: 'app', programs: [server] };

describe('ports of a Service', () => {
  it('are those for the cluster and the public', () => {
    expect(servicePorts([server], new Set()).map(({ name }) => name)).toEqual(['http', 'swarm', 'api']);
  });

  it('are admin ports too where somebody connects to them, and never those of the pod', () => {
    expect(servicePorts([server], new Set(['rpc'])).map(({ name }) => name)).toContain('rpc');
    expect(servicePorts([server], new Set(['local'])).map(({ name }) => name)).not.toContain('local');
  });
});

describe('the Service of a workload', () => {
  it('is called like it and selects its pods', () => {
    const rendered = renderSystem((chart) => new StatelessDeployment(chart, 'web', props));
    expect(rendered.names('Service')).toEqual(['web']);
    expect(rendered.one('Service', 'web').spec).toEqual({
      type: 'ClusterIP',
      selector: { 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/instance': 'web' },
      ports: open,
    });
  });

  it('is left out where nobody can connect', () => {
    const rendered = renderSystem((chart) => new StatelessDeployment(chart, 'web', { ...props, programs: [client] }));
    expect(rendered.names('Service')).toEqual([]);
  });

  it('has a headless one beside it where pods have names', () => {
    const rendered = renderSystem((chart) => new SingletonStatefulSet(chart, 'node', props));
    expect(rendered.names('Service')).toEqual(['node', 'node-headless']);
    expect(rendered.one('Service', 'node-headless').spec).toMatchObject({
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      ports: open,
    });
    expect(rendered.one('StatefulSet', 'node').spec?.serviceName).toBe('node-headless');
  });

  it('has one for peers beside it, which leads to pods that are not ready yet', () => {
    const chain = program({
      ...server,
      metrics: undefined,
      ports: {
        rpc: { number: 26657, exposure: 'cluster' },
        p2p: { number: 26656, exposure: 'public', whileUnready: true },
      },
    });
    let host = '';
    const rendered = renderSystem((chart) => {
      const full = new SingletonStatefulSet(chart, 'full-0', { ...props, programs: [chain] });
      full.publish(chain, ['p2p'], { via: 'load-balancer', sources: ['0.0.0.0/0'] });
      host = full.endpoint(chain, 'p2p').host;
    });
    expect(host).toBe('full-0-peers.relay.svc.cluster.local');
    expect(rendered.names('Service')).toEqual(['full-0', 'full-0-headless', 'full-0-p2p', 'full-0-peers']);
    expect(rendered.one('Service', 'full-0').spec).toMatchObject({ ports: [port('rpc', 26657)] });
    expect(rendered.one('Service', 'full-0').spec).not.toHaveProperty('publishNotReadyAddresses');
    for (const name of ['full-0-peers', 'full-0-p2p']) {
      expect(rendered.one('Service', name).spec).toMatchObject({
        ports: [port('p2p', 26656)],
        publishNotReadyAddresses: true,
      });
    }
  });

  it('is headless alone where nobody can connect to pods with names', () => {
    const rendered = renderSystem((chart) => new SingletonStatefulSet(chart, 'node', { ...props, programs: [client] }));
    expect(rendered.names('Service')).toEqual(['node-headless']);
    expect(rendered.one('Service', 'node-headless').spec).not.toHaveProperty('ports');
  });
});
