import type { Environment } from '../../../lib/environment/schema';
import type { SystemChart } from '../../../lib/workloads/system-chart';
import type { RollupSection } from '../context';
import type { Targets } from '../target';
import { inClusterData } from './in-cluster';
import { managedData } from './managed';

/**
 * The databases and the cache of a rollup.
 *
 * @param chart of the namespace `rollup-data`, which stays empty where the stores are managed
 */
export const dataTargets = (chart: SystemChart, rollup: RollupSection, environment: Environment): Targets =>
  rollup.data.from === 'in-cluster'
    ? inClusterData(chart, rollup, rollup.data)
    : managedData(chart.cluster, rollup, environment);
