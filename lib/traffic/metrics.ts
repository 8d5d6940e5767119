import type { Construct } from 'constructs';
import { PodMonitor, PodMonitorSpecPodMetricsEndpointsRelabelingsAction } from '../../imports/monitoring.coreos.com';
import type { Program } from '../k8s/program';

/** A program's metrics as Prometheus sees them. */
export interface MetricsPort {
  /** Value of the label `job`. */
  readonly job: string;
  readonly port: string;
  readonly number: number;
  readonly path: string;
}

/** The metrics of every program that has some. */
export function metricsPorts(programs: readonly Program[]): MetricsPort[] {
  return programs.flatMap(({ name, metrics, ports }) => {
    const port = metrics && ports[metrics.port];
    return metrics && port ? [{ job: name, port: metrics.port, number: port.number, path: metrics.path }] : [];
  });
}

/** Whose metrics are read. */
export interface PodMonitorProps {
  readonly selector: Record<string, string>;
  readonly labels: Record<string, string>;
  readonly metrics: readonly MetricsPort[];
  /** Labels of pods that their metrics carry too. @default none */
  readonly podLabels?: readonly string[];
}

/** Tells the Prometheus operator where a workload's metrics are; `job` is the program's name. */
export function podMonitor(
  scope: Construct,
  name: string,
  { selector, labels, metrics, podLabels = [] }: PodMonitorProps,
): void {
  new PodMonitor(scope, 'pod-monitor', {
    metadata: { name, labels },
    spec: {
      selector: { matchLabels: selector },
      podTargetLabels: podLabels.length === 0 ? undefined : [...podLabels],
      podMetricsEndpoints: metrics.map(({ job, port, path }) => ({
        port,
        path,
        relabelings: [
          { action: PodMonitorSpecPodMetricsEndpointsRelabelingsAction.REPLACE, targetLabel: 'job', replacement: job },
        ],
      })),
    },
  });
}

/** Annotations by which a Prometheus without the operator finds metrics: one port of a pod, there is no way to name more. */
export function scrapeAnnotations(first: MetricsPort | undefined): Record<string, string> {
  if (first === undefined) return {};
  return {
    'prometheus.io/scrape': 'true',
    'prometheus.io/port': String(first.number),
    'prometheus.io/path': first.path,
  };
}
