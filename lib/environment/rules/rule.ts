import type { Finding } from '../finding';
import type { LoadedEnvironment } from '../load';

/** A rule over several values of an environment file at once. */
export interface EnvironmentRule {
  /** Name in kebab case; an invalid file of this name proves it. */
  readonly id: string;
  /** Every place that breaks it. */
  readonly check: (environment: LoadedEnvironment) => Iterable<Finding>;
}
