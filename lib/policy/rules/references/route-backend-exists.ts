import { routeBackends } from '../../backend-references';
import { brokenBackends } from '../../backends';
import type { Rule } from '../../rule';

export const routeBackendExists: Rule = {
  id: 'route-backend-exists',
  refuses: 'a Gateway API route whose backend Service or port does not exist',
  why: 'the gateway answers 500 on that route',
  fix: 'name a Service and one of its port numbers',
  check: (cluster) => brokenBackends(cluster, routeBackends(cluster)),
};
