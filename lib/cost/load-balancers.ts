import { envoyService } from '../policy/envoy-service';
import type { KindMap } from '../policy/kinds';
import type { RenderedObject } from '../policy/rendered-object';

/** A load balancer that a controller makes for an object. */
export interface MadeLoadBalancer {
  readonly kind: 'network' | 'application';
  /** The object, as `namespace/name`. */
  readonly item: string;
  /** Whether it has addresses of the internet. */
  readonly public: boolean;
}

/** The class of Ingresses that become load balancers of their own. */
const ALB_CLASS = 'alb';

/**
 * The load balancers of an environment: one for each Service of that type, one for the proxies of each Gateway of Envoy,
 * one for each Ingress of the class alb.
 */
export function loadBalancersOf(objects: readonly RenderedObject[]): MadeLoadBalancer[] {
  return objects.flatMap(({ json }): MadeLoadBalancer[] => {
    const { namespace, name, annotations = {} } = json.metadata;
    const item = `${namespace}/${name}`;
    const isPublic = !isInternal(annotations);
    if (json.kind === 'EnvoyProxy') return ofProxies(item, json as KindMap['EnvoyProxy']);
    if (json.kind === 'Service' && (json as KindMap['Service']).spec?.type === 'LoadBalancer')
      return [{ kind: 'network', item, public: isPublic }];
    if (json.kind === 'Ingress' && (json as KindMap['Ingress']).spec?.ingressClassName === ALB_CLASS)
      return [{ kind: 'application', item, public: isPublic }];
    return [];
  });
}

const isInternal = (annotations: Readonly<Record<string, string>>): boolean =>
  Object.entries(annotations).some(([key, value]) => key.endsWith('scheme') && value === 'internal');

/** The Service in front of proxies, which Envoy Gateway makes. */
function ofProxies(item: string, { spec }: KindMap['EnvoyProxy']): MadeLoadBalancer[] {
  const { type = 'LoadBalancer', annotations = {} } = envoyService(spec);
  return type === 'LoadBalancer' ? [{ kind: 'network', item, public: !isInternal(annotations) }] : [];
}
