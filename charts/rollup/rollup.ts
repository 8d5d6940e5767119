import type { Construct } from 'constructs';
import type { Environment } from '../../lib/environment/schema';
import { SystemChart, type SystemChartProps } from '../../lib/workloads/system-chart';
import type { RollupContext } from './context';

/** What a rollup is made from. */
export interface RollupProps extends SystemChartProps {
  readonly rollup: NonNullable<Environment['rollup']>;
  /** The whole environment, of whose other parts a rollup uses some. */
  readonly environment: Environment;
}

/** A zk rollup: the chain, its provers and its JSON-RPC, each in a namespace of its own. */
export function rollup(scope: Construct, { rollup: section, cluster, file }: RollupProps): readonly SystemChart[] {
  const part = (name: string) => new SystemChart(scope, `rollup-${name}`, { cluster, file: `${file}-${name}` });
  const context: RollupContext = {
    section,
    charts: { core: part('core'), prover: part('prover'), app: part('app') },
    targets: {},
    endpoints: new Map(),
  };
  return Object.values(context.charts).filter(({ workloads }) => workloads.length > 0);
}
