import { parseMemory } from '../../../k8s/quantity';
import { eachContainer } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

export const memoryLimited: Rule = {
  id: 'memory-limited',
  refuses: 'a container without a memory limit, or with one below its request',
  why: 'a leak takes the memory of the whole node, and the kernel kills whom it likes',
  fix: 'set resources.limits.memory to the request or more',
  check: eachContainer(function* ({ container: { resources }, path }) {
    const limit = resources?.limits?.memory;
    const request = resources?.requests?.memory;
    const at = `${path}.resources.limits.memory`;
    if (limit === undefined) yield { path: at, message: 'not set' };
    else if (request !== undefined && parseMemory(limit) < parseMemory(request))
      yield { path: at, message: `${found(limit)} is less than the ${found(request)} requested` };
  }),
};
