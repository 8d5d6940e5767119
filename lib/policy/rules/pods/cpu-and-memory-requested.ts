import { eachContainer } from '../../each-pod';
import type { Rule } from '../../rule';

export const cpuAndMemoryRequested: Rule = {
  id: 'cpu-and-memory-requested',
  refuses: 'a container that does not say how much CPU and memory it needs',
  why: 'the scheduler puts it on a full node, where it starves or is evicted first',
  fix: 'set resources.requests.cpu and resources.requests.memory; a CPU limit is not needed',
  check: eachContainer(function* ({ container: { resources }, path }) {
    for (const resource of ['cpu', 'memory']) {
      const value = resources?.requests?.[resource];
      if (value === undefined) yield { path: `${path}.resources.requests.${resource}`, message: 'not set' };
    }
  }),
};
