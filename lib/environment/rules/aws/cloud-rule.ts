import type { Finding } from '../../finding';
import type { LoadedEnvironment } from '../../load';
import type { EnvironmentRule } from '../rule';

/** The section of an environment's cloud. */
export type Cloud = NonNullable<LoadedEnvironment['aws']>;

/** A rule over the cloud of an environment; where the file describes none, there is nothing to find. */
export function cloudRule(
  id: string,
  check: (cloud: Cloud, environment: LoadedEnvironment) => Iterable<Finding>,
): EnvironmentRule {
  return {
    id,
    check: (environment) => (environment.aws === undefined ? [] : check(environment.aws, environment)),
  };
}
