import { backendProblem } from '../../backends';
import type { Rule } from '../../rule';

/** Kinds of Gateway API routes; all name their backends in the same fields. */
const routeKinds = ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'] as const;

interface RouteSpec {
  readonly rules?: readonly { readonly backendRefs?: readonly BackendReference[] }[];
}

interface BackendReference {
  /** @default Service */
  readonly kind?: string;
  readonly name: string;
  /** @default the route's */
  readonly namespace?: string;
  readonly port?: number;
}

export const routeBackendExists: Rule = {
  id: 'route-backend-exists',
  refuses: 'a Gateway API route whose backend Service or port does not exist',
  why: 'the gateway answers 500 on that route',
  fix: 'name a Service and one of its port numbers',
  *check(cluster) {
    for (const object of routeKinds.flatMap((kind) => cluster.ofKind(kind))) {
      const { rules = [] } = (object.json.spec ?? {}) as RouteSpec;
      for (const [rule, { backendRefs = [] }] of rules.entries()) {
        for (const [index, { kind = 'Service', name, namespace, port }] of backendRefs.entries()) {
          if (kind !== 'Service') continue;
          const backend = { name, namespace: namespace ?? object.json.metadata.namespace, port };
          const message = backendProblem(cluster, backend);
          if (message) yield { object, path: `spec.rules[${rule}].backendRefs[${index}]`, message };
        }
      }
    }
  },
};
