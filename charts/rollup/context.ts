import type { Environment } from '../../lib/environment/schema';
import type { Part, Service } from '../../lib/programs/rollup/role';
import type { Endpoint } from '../../lib/traffic/endpoint';
import type { SystemChart } from '../../lib/workloads/system-chart';
import type { Target } from './target';

/** The section of the environment. */
export type RollupSection = NonNullable<Environment['rollup']>;

/** What every role of a rollup is rendered with. */
export interface RollupContext {
  readonly section: RollupSection;
  /** The charts, each in a namespace of its own. */
  readonly charts: Readonly<Record<Part, SystemChart>>;
  /** What roles call beside each other. */
  readonly targets: Readonly<Partial<Record<Service, Target>>>;
  /** Ports of the roles that are there, by name of the role. */
  readonly endpoints: Map<string, Endpoint>;
}
