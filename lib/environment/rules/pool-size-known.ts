import { instanceType, instanceTypeNames } from '../../contract/instance-types';
import { didYouMean, nearest } from '../words';
import type { EnvironmentRule } from './rule';

/** What fits on a pool's machines is known: from the table of instance types, or written as its size. */
export const poolSizeKnown: EnvironmentRule = {
  id: 'pool-size-known',
  *check({ nodePools }) {
    for (const [name, { instanceTypes: types = [], size }] of Object.entries(nodePools)) {
      if (size !== undefined) continue;
      if (types.length === 0) yield { path: ['nodePools', name], message: 'needs instanceTypes or size' };
      for (const [index, type] of types.entries()) {
        if (instanceType(type) !== undefined) continue;
        const hint = didYouMean(nearest(type, instanceTypeNames));
        const message = `the size of "${type}" is not known${hint}; add size with cpu and memory to the pool`;
        yield { path: ['nodePools', name, 'instanceTypes', index], message };
      }
    }
  },
};
