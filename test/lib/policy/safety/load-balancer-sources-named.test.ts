import { loadBalancerSourcesNamed } from '../../../../lib/policy/rules/safety/load-balancer-sources-named';
import { service, violations } from '../objects';

const balancer = (loadBalancerSourceRanges?: string[]) =>
  service({ spec: { type: 'LoadBalancer', loadBalancerSourceRanges } });

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
});
