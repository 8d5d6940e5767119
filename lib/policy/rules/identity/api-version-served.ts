import type { Rule } from '../../rule';
import { ServedApis } from '../../served-apis';

export const apiVersionServed: Rule = {
  id: 'api-version-served',
  refuses: 'an API version and kind that the Kubernetes version and the named operators do not serve',
  why: 'the API server refuses the object',
  fix: 'use a served version, raise kubernetes, or name the operator that brings it',
  *check({ objects, facts }) {
    const apis = new ServedApis(facts);
    for (const object of objects) {
      const message = apis.problem(object.json);
      if (message) yield { object, path: 'apiVersion', message };
    }
  },
};
