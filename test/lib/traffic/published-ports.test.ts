import type { Cluster } from '../../../lib/cluster';
import type { PortExposure } from '../../../lib/environment/sections/exposure';
import { program } from '../../../lib/k8s/program';
import type { Operator } from '../../../lib/operators/operators';
import { providers } from '../../../lib/providers';
import { StatelessDeployment } from '../../../lib/workloads/deployment';
import { server } from '../workloads/programs';
import { renderSystem } from '../workloads/system';

const somewhere: PortExposure = { via: 'load-balancer', sources: ['203.0.113.0/24', '198.51.100.0/24'] };

/** A workload whose ports for the public are published. */
const published = (fields: Partial<Cluster> = {}, exposure: PortExposure | undefined = somewhere) =>
  renderSystem((chart) => {
    const web = new StatelessDeployment(chart, 'web', { component: 'server', pool: 'app', programs: [server] });
    web.publish(server, ['http', 'swarm'], exposure);
  }, fields);

const http = { name: 'http', port: 8088, targetPort: 'http', protocol: 'TCP' };
const swarm = { name: 'swarm', port: 4001, targetPort: 'swarm', protocol: 'UDP' };

describe('published ports', () => {
  it('have one load balancer for the ranges that are named', () => {
    expect(published().one('Service', 'web-http').spec).toEqual({
      type: 'LoadBalancer',
      externalTrafficPolicy: 'Local',
      loadBalancerSourceRanges: ['203.0.113.0/24', '198.51.100.0/24'],
      selector: { 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/instance': 'web' },
      ports: [http, swarm],
    });
  });

  it('have one for each protocol where the provider cannot mix them', () => {
    const rendered = published({ provider: providers.spot });
    expect(rendered.names('Service')).toEqual(['web', 'web-http-tcp', 'web-http-udp']);
    expect(rendered.one('Service', 'web-http-tcp').spec?.ports).toEqual([http]);
    expect(rendered.one('Service', 'web-http-udp').spec?.ports).toEqual([swarm]);
  });

  it.each<[provider: keyof typeof providers, operators: Operator[], affinity: string | undefined, attributes: unknown]>(
    [
      ['kind', [], 'ClientIP', undefined],
      ['spot', [], 'ClientIP', undefined],
      ['eks', [], undefined, undefined],
      [
        'eks',
        ['aws-load-balancer-controller'],
        undefined,
        expect.stringMatching(/^preserve.*,stickiness.enabled=true,/),
      ],
    ],
  )('of %s with %j keep a caller with one pod where the load balancer can', (name, operators, affinity, attributes) => {
    const rendered = renderSystem(
      (chart) => {
        const props = { component: 'server', pool: 'app', programs: [server], stickySeconds: 600 };
        new StatelessDeployment(chart, 'web', props).publish(server, ['http'], somewhere);
      },
      { provider: providers[name], operators: new Set(operators) },
    );
    const { spec, metadata } = rendered.one('Service', 'web-http');
    expect(rendered.one('Service', 'web').spec?.sessionAffinity).toBe('ClientIP');
    expect(spec?.sessionAffinity).toBe(affinity);
    const key = 'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes';
    expect(metadata.annotations?.[key]).toEqual(attributes);
  });

  it('of several programs share a load balancer', () => {
    const bridge = program({
      ...server,
      metrics: undefined,
      name: 'bridge',
      ports: { shares: { number: 2121, exposure: 'public' } },
    });
    const rendered = renderSystem((chart) => {
      const programs = [server, bridge];
      const web = new StatelessDeployment(chart, 'web', { component: 'server', pool: 'app', programs });
      const ports = [...web.publicPorts(server, ['http']), ...web.publicPorts(bridge, ['shares'])];
      web.publishTogether('all', ports, somewhere);
    });
    expect(rendered.names('Service')).toEqual(['web', 'web-all']);
    expect(rendered.one('Service', 'web-all').spec?.ports).toMatchObject([{ name: 'http' }, { name: 'shares' }]);
  });

  it('are for peers or for ready pods, never for both', () => {
    const mixed = program({
      ...server,
      metrics: undefined,
      ports: { p2p: { number: 1, exposure: 'public', whileUnready: true }, web: { number: 2, exposure: 'public' } },
    });
    const build = () =>
      renderSystem((chart) => {
        const node = new StatelessDeployment(chart, 'node', { component: 'server', pool: 'app', programs: [mixed] });
        node.publish(mixed, ['p2p', 'web'], somewhere);
      });
    expect(build).toThrow('node-p2p publishes ports for peers and for ready pods alone together');
  });

  it('are open to the same ranges in the network policy', () => {
    const [rule, ...others] = published().one('NetworkPolicy', 'web').spec?.ingress ?? [];
    expect(others).toEqual([]);
    expect(rule).toEqual({
      from: [{ ipBlock: { cidr: '203.0.113.0/24' } }, { ipBlock: { cidr: '198.51.100.0/24' } }],
      ports: [
        { protocol: 'TCP', port: 8088 },
        { protocol: 'UDP', port: 4001 },
      ],
    });
  });

  it('are reached from the VPC by the health checks of a load balancer that goes to the pods directly', () => {
    const rendered = published({
      provider: providers.eks,
      operators: new Set(['aws-load-balancer-controller']),
      cidr: '10.7.0.0/16',
    });
    const { from } = rendered.one('NetworkPolicy', 'web').spec?.ingress?.[0] ?? {};
    expect(from?.at(-1)).toEqual({ ipBlock: { cidr: '10.7.0.0/16' } });
    expect(rendered.one('Service', 'web-http-tcp')).toMatchObject({
      metadata: { annotations: { 'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type': 'ip' } },
      spec: { loadBalancerClass: 'service.k8s.aws/nlb', allocateLoadBalancerNodePorts: false },
    });
  });

  it('are on load balancers with the tags of the stacks, so that the budget counts them', () => {
    const key = 'service.beta.kubernetes.io/aws-load-balancer-additional-resource-tags';
    for (const operators of [new Set<Operator>(), new Set<Operator>(['aws-load-balancer-controller'])]) {
      const rendered = published({ provider: providers.eks, operators });
      const { annotations } = rendered.one('Service', 'web-http-tcp').metadata;
      expect(annotations?.[key]).toBe('environment=local,system=relay,cost-centre=testnets');
    }
    expect(published({ provider: providers.aks }).one('Service', 'web-http').metadata.annotations ?? {}).toEqual({});
  });

  it('are reached from the network by a load balancer that hides its clients, and has to be asked for its health monitor', () => {
    const rendered = published({ provider: providers.spot, cidr: '10.7.0.0/16' });
    const { from } = rendered.one('NetworkPolicy', 'web').spec?.ingress?.[0] ?? {};
    expect(from).toContainEqual({ ipBlock: { cidr: '10.7.0.0/16' } });
    expect(rendered.one('Service', 'web-http-tcp')).toMatchObject({
      metadata: { annotations: { 'loadbalancer.openstack.org/enable-health-monitor': 'true' } },
      spec: { loadBalancerSourceRanges: ['203.0.113.0/24', '198.51.100.0/24'] },
    });
  });

  it('are none where the environment says nothing', () => {
    const rendered = renderSystem((chart) => {
      const web = new StatelessDeployment(chart, 'web', { component: 'server', pool: 'app', programs: [server] });
      web.publish(server, ['http'], undefined);
      web.publish(server, [], somewhere);
    });
    expect(rendered.names('Service')).toEqual(['web']);
    expect(rendered.one('NetworkPolicy', 'web').spec?.ingress ?? []).toEqual([]);
  });
});
