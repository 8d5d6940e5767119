import { places } from '../places';
import { environmentSchema } from '../schema';
import { poolName } from '../sections/pool';
import type { EnvironmentRule } from './rule';

/** Programs run on pools that the environment has. */
export const poolExists: EnvironmentRule = {
  id: 'pool-exists',
  *check(environment) {
    const known = Object.keys(environment.nodePools);
    if (known.length === 0) return;
    for (const { path, value } of places(environmentSchema, environment, poolName)) {
      if (known.includes(value)) continue;
      const message = `"${value}" is not a node pool; use one of ${known.join(', ')}, or add it to nodePools`;
      yield { path, message };
    }
  },
};
