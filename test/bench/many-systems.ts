import type { System } from '../../charts';
import { ConfigFiles } from '../../lib/k8s/config-files';
import { http } from '../../lib/k8s/probes';
import { program } from '../../lib/k8s/program';
import { claim, config } from '../../lib/k8s/volumes';
import { internet } from '../../lib/traffic/peer';
import { SingletonStatefulSet } from '../../lib/workloads/stateful-set';
import { SystemChart } from '../../lib/workloads/system-chart';

/** Objects of each system, with the four that the platform renders for its namespace. */
export const OBJECTS_PER_SYSTEM = 30;

/** A table of contents with many equal systems, each of four nodes in a row that talk to the next. */
export function manySystems(count: number, pool: string): System[] {
  return Array.from({ length: count }, (_, index) => ({
    file: `50-chain-${index}`,
    chart: (scope, _environment, props) => {
      const chart = new SystemChart(scope, `chain-${index}`, props);
      const files = new ConfigFiles(chart, 'node', {
        'node.json': JSON.stringify({ chain: index, peers: 64 }, null, 2),
      });
      const nodes = ['alpha', 'beta', 'gamma', 'delta'].map((name) => node(chart, name, pool, files));
      for (const [at, { pod }] of nodes.entries()) {
        const next = nodes[at + 1];
        if (next) pod.connectTo(next.pod.endpoint(next.daemon, 'rpc'));
        pod.reach(internet(props.cluster), [{ protocol: 'TCP', port: 443 }], 'peers');
      }
      nodes[0]?.pod.publish(nodes[0].daemon, ['swarm'], { via: 'load-balancer', sources: ['0.0.0.0/0'] });
      return chart;
    },
  }));
}

function node(chart: SystemChart, name: string, pool: string, files: ConfigFiles) {
  const daemon = program({
    name: 'node',
    image: 'quay.io/chainyard/node:1.2.3',
    user: 10001,
    command: ['node', '--config', '/etc/node/node.json', '--data', '/var/lib/node'],
    environment: { NODE_NAME: { field: 'metadata.name' }, LOG_LEVEL: 'info' },
    ports: {
      swarm: { number: 4001, exposure: 'public' },
      rpc: { number: 8545, exposure: 'cluster' },
      metrics: { number: 9090, exposure: 'pod' },
    },
    mounts: { '/var/lib/node': claim('data', { size: '10Gi' }), '/etc/node': config('config', files) },
    resources: { cpu: '100m', memory: '256Mi' },
    stopSeconds: 60,
    startup: http('rpc', '/health', { failures: 60 }),
    ready: http('rpc', '/ready'),
    live: http('rpc', '/health', { period: 30 }),
  });
  return { daemon, pod: new SingletonStatefulSet(chart, name, { component: 'node', pool, programs: [daemon] }) };
}
