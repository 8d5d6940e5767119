import { found } from '../../found';
import type { Rule } from '../../rule';

/** The older place for the same list. @see https://kubernetes.io/docs/reference/labels-annotations-taints/ */
const sourcesAnnotation = 'service.beta.kubernetes.io/load-balancer-source-ranges';

export const loadBalancerSourcesNamed: Rule = {
  id: 'load-balancer-sources-named',
  refuses: 'a Service of type LoadBalancer that does not say who may connect',
  why: 'a load balancer without a list is open to the whole internet, whether that was meant or not',
  fix: 'list the networks in loadBalancerSourceRanges; write 0.0.0.0/0 where everybody may connect',
  *check(cluster) {
    for (const object of cluster.ofKind('Service')) {
      const { type, loadBalancerSourceRanges: sources } = object.json.spec ?? {};
      if (type !== 'LoadBalancer' || sources?.length || object.json.metadata.annotations?.[sourcesAnnotation]) continue;
      yield { object, path: 'spec.loadBalancerSourceRanges', message: `${found(sources)}, so everybody may connect` };
    }
  },
};
