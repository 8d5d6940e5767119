import { loadBalancerSourcesNamed } from '../../../../lib/policy/rules/safety/load-balancer-sources-named';
import { object, service, violations } from '../objects';

const balancer = (loadBalancerSourceRanges?: string[]) =>
  service({ spec: { type: 'LoadBalancer', loadBalancerSourceRanges } });

const proxies = (envoyService?: object) =>
  object('gateway.envoyproxy.io/v1alpha1', 'EnvoyProxy', {
    spec: { provider: { type: 'Kubernetes', kubernetes: { envoyService } } },
  });

describe('load-balancer-sources-named', () => {
  it('refuses a missing and an empty list', () => {
    expect(violations(loadBalancerSourcesNamed, [balancer(), balancer([])])).toEqual([
      'Service relay/relay spec.loadBalancerSourceRanges: not set, so everybody may connect',
      'Service relay/relay spec.loadBalancerSourceRanges: [], so everybody may connect',
    ]);
  });

  it('accepts a list, the annotation, and Services that are no load balancers', () => {
    const annotations = { 'service.beta.kubernetes.io/load-balancer-source-ranges': '192.0.2.0/24' };
    const annotated = service({ metadata: { annotations }, spec: { type: 'LoadBalancer' } });
    expect(violations(loadBalancerSourcesNamed, [balancer(['0.0.0.0/0']), annotated, service()])).toEqual([]);
  });

  it('asks the same of the proxies of Envoy Gateway, whose Service is a load balancer unless it says otherwise', () => {
    const path = 'EnvoyProxy relay/relay spec.provider.kubernetes.envoyService.loadBalancerSourceRanges';
    const refused = [proxies(), proxies({ type: 'LoadBalancer' }), proxies({ loadBalancerSourceRanges: [] })];
    expect(violations(loadBalancerSourcesNamed, refused)).toEqual([
      `${path}: not set, so everybody may connect`,
      `${path}: not set, so everybody may connect`,
      `${path}: [], so everybody may connect`,
    ]);
    const accepted = [proxies({ loadBalancerSourceRanges: ['192.0.2.0/24'] }), proxies({ type: 'ClusterIP' })];
    expect(violations(loadBalancerSourcesNamed, accepted)).toEqual([]);
  });
});
