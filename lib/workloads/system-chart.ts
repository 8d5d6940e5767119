import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Cluster } from '../cluster';
import { systemLabels } from '../k8s/labels';
import { pullSecret } from '../secrets/pull-secret';
import type { System } from '../system';
import { metricsNote } from './metrics-note';
import { labelMountedObjects } from './mounted-objects';
import type { Workload } from './workload';

/** What every chart is given. */
export interface SystemChartProps {
  readonly cluster: Cluster;
  /** File name below `dist/` without its ending, such as `30-relay`; files are applied in byte order. */
  readonly file: string;
  /** Labels of its pods that their metrics carry too. @default none */
  readonly metricLabels?: readonly string[];
}

/** One system in one namespace and one file of `dist/`. */
export class SystemChart extends Chart implements System {
  readonly cluster: Cluster;
  readonly metricLabels: readonly string[];
  /** The workloads, in the order in which they were made. */
  readonly workloads: Workload[] = [];
  readonly expected = new Map<string, string>();
  readonly notes: string[] = [];

  constructor(
    scope: Construct,
    readonly system: string,
    { cluster, file, metricLabels = [] }: SystemChartProps,
  ) {
    super(scope, file, { namespace: system, labels: systemLabels(system) });
    this.cluster = cluster;
    this.metricLabels = metricLabels;
  }

  /** The chart around a construct. */
  static override of(construct: Construct): SystemChart {
    return Chart.of(construct) as SystemChart;
  }

  /** Renders what follows from all workloads together: Services, network policies, monitors, labels, a note. */
  complete(): void {
    for (const workload of this.workloads) workload.complete();
    const { operators } = this.cluster;
    if (!operators.has('prometheus-operator')) this.notes.push(...metricsNote(this.system, this.workloads));
    const images = this.workloads.flatMap(({ programs }) => programs.map(({ image }) => image));
    pullSecret(this, images);
    labelMountedObjects(this);
  }
}
