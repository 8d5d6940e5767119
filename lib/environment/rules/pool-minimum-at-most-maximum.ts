import type { EnvironmentRule } from './rule';

/** A pool can reach its smallest size. */
export const poolMinimumAtMostMaximum: EnvironmentRule = {
  id: 'pool-minimum-at-most-maximum',
  *check({ nodePools }) {
    for (const [name, { minimum, maximum }] of Object.entries(nodePools)) {
      if (minimum <= maximum) continue;
      yield { path: ['nodePools', name, 'minimum'], message: `${minimum} is more than maximum ${maximum}` };
    }
  },
};
