import { ingressBackends } from '../../backend-references';
import { brokenBackends } from '../../backends';
import type { Rule } from '../../rule';

export const ingressBackendExists: Rule = {
  id: 'ingress-backend-exists',
  refuses: 'an Ingress backend whose Service or port does not exist',
  why: 'visitors of that path get an error of the load balancer',
  fix: 'name a Service of the same namespace and one of its ports',
  check: (cluster) => brokenBackends(cluster, ingressBackends(cluster)),
};
