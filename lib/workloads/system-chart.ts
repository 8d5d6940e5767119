import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Cluster } from '../cluster';
import { systemLabels } from '../k8s/labels';
import { pullSecret } from '../secrets/pull-secret';
import { labelMountedObjects } from './mounted-objects';
import type { Workload } from './workload';

/** What every chart is given. */
export interface SystemChartProps {
  readonly cluster: Cluster;
  /** File name below `dist/` without its ending, such as `30-relay`; files are applied in byte order. */
  readonly file: string;
}

/** One system in one namespace and one file of `dist/`. */
export class SystemChart extends Chart {
  readonly cluster: Cluster;
  /** The workloads, in the order in which they were made. */
  readonly workloads: Workload[] = [];
  /** Objects that must exist in the cluster, as `Kind/namespace/name` or `Kind/name`, with what a person has to do for each. */
  readonly expected = new Map<string, string>();
  /** What a person should know who reads the summary, one line each. */
  readonly notes: string[] = [];

  constructor(
    scope: Construct,
    readonly system: string,
    { cluster, file }: SystemChartProps,
  ) {
    super(scope, file, { namespace: system, labels: systemLabels(system) });
    this.cluster = cluster;
  }

  /** The chart around a construct. */
  static override of(construct: Construct): SystemChart {
    return Chart.of(construct) as SystemChart;
  }

  /** Renders what follows from all workloads together: Services, network policies, monitors, labels. */
  complete(): void {
    for (const workload of this.workloads) workload.complete();
    pullSecret(this);
    labelMountedObjects(this);
  }
}
