import { type Reference, unresolved } from '../../references';
import type { RenderedCluster } from '../../rendered-cluster';
import type { RenderedObject } from '../../rendered-object';
import type { Rule } from '../../rule';

export const gatewayReferencesExist: Rule = {
  id: 'gateway-references-exist',
  refuses: 'a Gateway without its class or settings, a route without its Gateway, or a traffic policy of neither',
  why: 'nobody serves the Gateway, or its limits are those of nobody, and no error says so to those who deploy it',
  fix: 'correct the name, or list under external what others make',
  check: (cluster) => unresolved(cluster, references(cluster)),
};

/** A reference in the words of Gateway API. */
interface Target {
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
}

interface Spec {
  readonly gatewayClassName?: string;
  readonly infrastructure?: { readonly parametersRef?: Target };
  readonly parentRefs?: readonly Target[];
  readonly targetRefs?: readonly Target[];
}

function* references(cluster: RenderedCluster): Iterable<Reference> {
  for (const object of cluster.ofKind('Gateway')) {
    const { gatewayClassName, infrastructure } = specOf(object);
    if (gatewayClassName !== undefined)
      yield { object, path: 'spec.gatewayClassName', kind: 'GatewayClass', name: gatewayClassName };
    const settings = infrastructure?.parametersRef;
    if (settings !== undefined) yield besides(object, 'spec.infrastructure.parametersRef', settings);
  }
  // Gateways of other namespaces are those of others.
  for (const object of cluster.ofKind('HTTPRoute'))
    for (const [index, parent] of (specOf(object).parentRefs ?? []).entries())
      if (parent.namespace === undefined) yield besides(object, `spec.parentRefs[${index}]`, parent);
  for (const object of [...cluster.ofKind('BackendTrafficPolicy'), ...cluster.ofKind('ClientTrafficPolicy')])
    for (const [index, target] of (specOf(object).targetRefs ?? []).entries())
      yield besides(object, `spec.targetRefs[${index}]`, target);
}

const specOf = (object: RenderedObject): Spec => (object.json as { readonly spec?: Spec }).spec ?? {};

/** Of the namespace of the object that names it. */
const besides = (object: RenderedObject, path: string, { kind = 'Gateway', name }: Target): Reference => ({
  object,
  path: `${path}.name`,
  kind,
  name,
  namespace: object.json.metadata.namespace,
});
