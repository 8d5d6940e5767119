import type { Finding } from '../../finding';
import type { LoadedEnvironment } from '../../load';
import type { EnvironmentRule } from '../rule';

/** The section of a zk rollup. */
export type Rollup = NonNullable<LoadedEnvironment['rollup']>;

/** A rule over a zk rollup; where the file describes none, there is nothing to find. */
export function rollupRule(
  id: string,
  check: (rollup: Rollup, environment: LoadedEnvironment) => Iterable<Finding>,
): EnvironmentRule {
  return {
    id,
    check: (environment) => (environment.rollup === undefined ? [] : check(environment.rollup, environment)),
  };
}
