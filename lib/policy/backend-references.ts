import type { PortReference } from './ports';
import type { RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';

/** A field that names the Service and port that traffic from outside is sent to. */
export interface BackendReference {
  readonly object: RenderedObject;
  readonly path: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly port: PortReference | undefined;
}

/** The AWS controller reads such a backend from an annotation. */
const actionPort = 'use-annotation';

/** Every Service that an Ingress names. */
export function* ingressBackends(cluster: RenderedCluster): Iterable<BackendReference> {
  for (const object of cluster.ofKind('Ingress')) {
    const { defaultBackend, rules = [] } = object.json.spec ?? {};
    const { namespace } = object.json.metadata;
    const backends = [
      { path: 'spec.defaultBackend.service', service: defaultBackend?.service },
      ...rules.flatMap(({ http }, rule) =>
        (http?.paths ?? []).map(({ backend: { service } }, index) => {
          return { path: `spec.rules[${rule}].http.paths[${index}].backend.service`, service };
        }),
      ),
    ];
    for (const { path, service } of backends) {
      if (!service || service.port?.name === actionPort) continue;
      yield { object, path, name: service.name, namespace, port: service.port?.number ?? service.port?.name };
    }
  }
}

/** Kinds of Gateway API routes; all name their backends in the same fields. */
const routeKinds = ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'] as const;

interface RouteSpec {
  readonly rules?: readonly { readonly backendRefs?: readonly RouteBackend[] }[];
}

interface RouteBackend {
  /** @default Service */
  readonly kind?: string;
  readonly name: string;
  /** @default the route's */
  readonly namespace?: string;
  readonly port?: number;
}

/** Every Service that a Gateway API route names. */
export function* routeBackends(cluster: RenderedCluster): Iterable<BackendReference> {
  for (const object of routeKinds.flatMap((kind) => cluster.ofKind(kind))) {
    const { rules = [] } = (object.json.spec ?? {}) as RouteSpec;
    for (const [rule, { backendRefs = [] }] of rules.entries()) {
      for (const [index, { kind = 'Service', name, namespace, port }] of backendRefs.entries()) {
        const path = `spec.rules[${rule}].backendRefs[${index}]`;
        if (kind === 'Service')
          yield { object, path, name, namespace: namespace ?? object.json.metadata.namespace, port };
      }
    }
  }
}
