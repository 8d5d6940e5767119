import { gpuResources } from '../../../k8s/pod-requests';
import { eachContainer } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

export const gpusWholeAndLimited: Rule = {
  id: 'gpus-whole-and-limited',
  refuses: 'parts of GPUs, and GPUs without a limit or with another request',
  why: 'the API server refuses the pod',
  fix: 'write a whole number of GPUs to resources.limits, and leave out the request, which is the limit',
  check: eachContainer(function* ({ container: { resources }, path }) {
    for (const resource of gpuResources) {
      const limit = resources?.limits?.[resource];
      const request = resources?.requests?.[resource];
      const at = `${path}.resources`;
      if (limit !== undefined && !/^\d+$/.test(limit))
        yield { path: `${at}.limits["${resource}"]`, message: `${found(limit)} is no whole number` };
      if (request === undefined || request === limit) continue;
      yield { path: `${at}.requests["${resource}"]`, message: `${found(request)}, but the limit is ${found(limit)}` };
    }
  }),
};
