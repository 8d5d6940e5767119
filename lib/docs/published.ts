import type { KindMap } from '../policy/kinds';
import type { RenderedObject } from '../policy/rendered-object';

/** Everything that can be reached from outside the cluster: ports of load balancers and of machines, sites of Ingresses and routes. */
export function published(objects: readonly RenderedObject[]): string[] {
  return objects.flatMap(({ json }) => {
    if (json.kind === 'Service') return outerPorts(json as KindMap['Service']);
    if (json.kind === 'Ingress') return sites(json as KindMap['Ingress']);
    return json.kind === 'HTTPRoute' ? hostnames(json as KindMap['HTTPRoute']) : [];
  });
}

function outerPorts({ spec }: KindMap['Service']): string[] {
  if (spec?.type !== 'LoadBalancer' && spec?.type !== 'NodePort') return [];
  return (spec.ports ?? []).map(({ port, protocol }) => `${port}/${protocol?.toLowerCase()}`);
}

function sites({ spec }: KindMap['Ingress']): string[] {
  const encrypted = new Set(spec?.tls?.flatMap(({ hosts = [] }) => hosts));
  return (spec?.rules ?? []).flatMap(({ host }) =>
    host === undefined ? [] : [`${encrypted.has(host) ? 'https' : 'http'}://${host}`],
  );
}

/** Whether a Gateway encrypts is the Gateway's own affair, so that names are told alone. */
function hostnames({ spec }: KindMap['HTTPRoute']): string[] {
  return [...((spec?.hostnames as readonly string[] | undefined) ?? [])];
}
