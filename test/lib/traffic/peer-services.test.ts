import type { Cluster } from '../../../lib/cluster';
import { program } from '../../../lib/k8s/program';
import type { Operator } from '../../../lib/operators/operators';
import { providers } from '../../../lib/providers';
import type { PeerExposure } from '../../../lib/traffic/publication';
import { SingletonStatefulSet } from '../../../lib/workloads/stateful-set';
import { server } from '../workloads/programs';
import { renderSystem } from '../workloads/system';

const node = program({
  ...server,
  metrics: undefined,
  ports: {
    p2p: { number: 30303, exposure: 'public', whileUnready: true },
    'p2p-udp': { number: 30303, protocol: 'UDP', exposure: 'public', whileUnready: true },
    quic: { number: 30304, protocol: 'UDP', exposure: 'public', whileUnready: true },
  },
});

/** A node whose peers are let in. */
const published = (fields: Partial<Cluster>, exposure: Partial<PeerExposure> = {}) =>
  renderSystem((chart) => {
    const workload = new SingletonStatefulSet(chart, 'node', { component: 'node', pool: 'app', programs: [node] });
    const ports = workload.publicPorts(node, ['p2p', 'p2p-udp', 'quic']);
    workload.publishPeers('p2p', ports, { sources: ['0.0.0.0/0'], allocations: [], ...exposure });
  }, fields);

const p2p = { name: 'p2p', port: 30303, targetPort: 'p2p', protocol: 'TCP' };
const udp = { name: 'p2p-udp', port: 30303, targetPort: 'p2p-udp', protocol: 'UDP' };
const quic = { name: 'quic', port: 30304, targetPort: 'quic', protocol: 'UDP' };

const controller = new Set<Operator>(['aws-load-balancer-controller']);
const aws = 'service.beta.kubernetes.io/aws-load-balancer';

describe('ports for peers', () => {
  it('are ports of the machine on a bare cluster, of the number that the program listens on', () => {
    expect(published({ provider: providers.kind }).one('Service', 'node-p2p').spec).toEqual({
      type: 'NodePort',
      externalTrafficPolicy: 'Local',
      publishNotReadyAddresses: true,
      selector: { 'app.kubernetes.io/name': 'node', 'app.kubernetes.io/instance': 'node' },
      ports: [p2p, udp, quic].map((port) => ({ ...port, nodePort: port.port })),
    });
  });

  it('have one load balancer for TCP and UDP on eks, where its controller is there', () => {
    const { metadata, spec } = published({ provider: providers.eks, operators: controller }).one('Service', 'node-p2p');
    expect(spec).toMatchObject({
      type: 'LoadBalancer',
      loadBalancerClass: 'service.k8s.aws/nlb',
      publishNotReadyAddresses: true,
      loadBalancerSourceRanges: ['0.0.0.0/0'],
      ports: [p2p, udp, quic],
    });
    expect(metadata.annotations).toMatchObject({
      [`${aws}-nlb-target-type`]: 'ip',
      [`${aws}-enable-tcp-udp-listener`]: 'true',
      [`${aws}-healthcheck-port`]: '30303',
      [`${aws}-additional-resource-tags`]: 'environment=local,system=relay,cost-centre=testnets',
    });
    expect(metadata.annotations).not.toHaveProperty(`${aws}-eip-allocations`);
  });

  it('have the elastic addresses that were chosen', () => {
    const allocations = ['eipalloc-0123456789abcdef0', 'eipalloc-0123456789abcdef1'];
    const rendered = published({ provider: providers.eks, operators: controller }, { allocations });
    expect(rendered.one('Service', 'node-p2p').metadata.annotations?.[`${aws}-eip-allocations`]).toBe(
      'eipalloc-0123456789abcdef0,eipalloc-0123456789abcdef1',
    );
  });

  it('have one for each protocol where there is no other way', () => {
    for (const provider of [providers.eks, providers.spot]) {
      const rendered = published({ provider });
      expect(rendered.one('Service', 'node-p2p-tcp').spec?.ports).toEqual([p2p]);
      expect(rendered.one('Service', 'node-p2p-udp').spec?.ports).toEqual([udp, quic]);
    }
  });

  it('have one on aks, which mixes protocols', () => {
    expect(published({ provider: providers.aks }).one('Service', 'node-p2p').spec?.ports).toEqual([p2p, udp, quic]);
  });

  it('are open to the same ranges in the network policy, and to load balancers that ask for health', () => {
    const sources = ['203.0.113.0/24'];
    const from = (fields: Partial<Cluster>) =>
      published(fields, { sources })
        .one('NetworkPolicy', 'node')
        .spec?.ingress?.map(({ from }) => from);
    const peers = { ipBlock: { cidr: '203.0.113.0/24' } };
    expect(from({ provider: providers.kind })).toEqual([[peers]]);
    const network = { ipBlock: { cidr: '10.0.0.0/16' } };
    expect(from({ provider: providers.eks, operators: controller })).toEqual([[peers, network]]);
  });

  it('are not published unless the environment says so', () => {
    const rendered = renderSystem((chart) => {
      const workload = new SingletonStatefulSet(chart, 'node', { component: 'node', pool: 'app', programs: [node] });
      workload.publishPeers('p2p', workload.publicPorts(node, ['p2p']), undefined);
    });
    expect(rendered.names('Service')).toEqual(['node-headless', 'node-peers']);
  });

  it('cannot be UDP alone behind a load balancer, which asks for health over TCP', () => {
    const build = () =>
      renderSystem(
        (chart) => {
          const workload = new SingletonStatefulSet(chart, 'node', {
            component: 'node',
            pool: 'app',
            programs: [node],
          });
          workload.publishPeers('p2p', workload.publicPorts(node, ['quic']), {
            sources: ['0.0.0.0/0'],
            allocations: [],
          });
        },
        { provider: providers.aks },
      );
    expect(build).toThrow('node-p2p has no TCP port whose health a load balancer could ask');
  });
});
