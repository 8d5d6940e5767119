import { envoyService } from '../../envoy-service';
import { found } from '../../found';
import type { Rule } from '../../rule';

/** The older place for the same list. @see https://kubernetes.io/docs/reference/labels-annotations-taints/ */
const sourcesAnnotation = 'service.beta.kubernetes.io/load-balancer-source-ranges';

const open = (sources: readonly string[] | undefined): string => `${found(sources)}, so everybody may connect`;

export const loadBalancerSourcesNamed: Rule = {
  id: 'load-balancer-sources-named',
  refuses: 'a load balancer, of a Service or of the proxies of Envoy Gateway, that does not say who may connect',
  why: 'a load balancer without a list is open to the whole internet, whether that was meant or not',
  fix: 'list the networks in loadBalancerSourceRanges; write 0.0.0.0/0 where everybody may connect',
  *check(cluster) {
    for (const object of cluster.ofKind('Service')) {
      const { type, loadBalancerSourceRanges: sources } = object.json.spec ?? {};
      if (type !== 'LoadBalancer' || sources?.length || object.json.metadata.annotations?.[sourcesAnnotation]) continue;
      yield { object, path: 'spec.loadBalancerSourceRanges', message: open(sources) };
    }
    for (const object of cluster.ofKind('EnvoyProxy')) {
      const { type = 'LoadBalancer', loadBalancerSourceRanges: sources } = envoyService(object.json.spec);
      if (type !== 'LoadBalancer' || sources?.length) continue;
      const path = 'spec.provider.kubernetes.envoyService.loadBalancerSourceRanges';
      yield { object, path, message: open(sources) };
    }
  },
};
