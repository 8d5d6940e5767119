import { backendProblem } from '../../backends';
import type { KindMap } from '../../kinds';
import type { RenderedObject } from '../../rendered-object';
import type { Rule } from '../../rule';

/** The AWS controller reads such a backend from an annotation. */
const actionPort = 'use-annotation';

export const ingressBackendExists: Rule = {
  id: 'ingress-backend-exists',
  refuses: 'an Ingress backend whose Service or port does not exist',
  why: 'visitors of that path get an error of the load balancer',
  fix: 'name a Service of the same namespace and one of its ports',
  *check(cluster) {
    for (const object of cluster.ofKind('Ingress')) {
      const { namespace } = object.json.metadata;
      for (const { path, service } of backends(object)) {
        if (!service || service.port?.name === actionPort) continue;
        const port = service.port?.number ?? service.port?.name;
        const message = backendProblem(cluster, { name: service.name, namespace, port });
        if (message) yield { object, path, message };
      }
    }
  },
};

function* backends({ json }: RenderedObject<KindMap['Ingress']>) {
  const { defaultBackend, rules = [] } = json.spec ?? {};
  if (defaultBackend) yield { path: 'spec.defaultBackend.service', service: defaultBackend.service };
  for (const [rule, { http }] of rules.entries())
    for (const [index, { backend }] of (http?.paths ?? []).entries())
      yield { path: `spec.rules[${rule}].http.paths[${index}].backend.service`, service: backend.service };
}
