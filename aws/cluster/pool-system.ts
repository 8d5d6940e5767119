import { places } from '../../lib/environment/places';
import { type Environment, environmentSchema } from '../../lib/environment/schema';
import { poolName } from '../../lib/environment/sections/pool';

/** Whom the machines of a pool are for: the only system that names it, or else the platform. */
export function poolSystem(environment: Environment, pool: string): string {
  const naming = places(environmentSchema, environment, poolName).filter(({ value }) => value === pool);
  const [system = 'platform', ...others] = new Set(naming.map(({ path }) => String(path[0])));
  return others.length === 0 ? system : 'platform';
}
