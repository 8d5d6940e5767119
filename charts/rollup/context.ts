import type { Environment } from '../../lib/environment/schema';
import type { Part } from '../../lib/programs/rollup/role';
import type { SystemChart } from '../../lib/workloads/system-chart';
import type { RoleWorkload } from './role-workload';
import type { Targets } from './target';

/** The section of the environment. */
export type RollupSection = NonNullable<Environment['rollup']>;

/** What the environment says of one kind of provers. */
export type ProverSection<Kind extends RollupSection['prover']['kind']> = Extract<
  RollupSection['prover'],
  { kind: Kind }
>;

/** The charts of a rollup, each in a namespace of its own. */
export type RollupCharts = Readonly<Record<Part, SystemChart>>;

/** What every role of a rollup is rendered with. */
export interface RollupContext {
  readonly section: RollupSection;
  /** The whole environment, of whose other parts a rollup uses some. */
  readonly environment: Environment;
  readonly charts: RollupCharts;
  /** What roles call beside each other. */
  readonly targets: Targets;
  /** The roles that are there, by the name of their workload. */
  readonly roles: Map<string, RoleWorkload>;
}
