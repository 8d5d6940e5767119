import type { LabelSelector } from 'kubernetes-types/meta/v1';
import type { LabelIndex } from './label-index';
import type { PortReference } from './ports';
import type { AnyObject, RenderedCluster } from './rendered-cluster';

/** Where a PodMonitor or ServiceMonitor looks for what it scrapes. @see https://prometheus-operator.dev/docs/api-reference/api/ */
export interface MonitorSpec {
  readonly selector?: LabelSelector;
  readonly namespaceSelector?: { readonly any?: boolean; readonly matchNames?: readonly string[] };
  /** Of a PodMonitor. */
  readonly podMetricsEndpoints?: readonly MonitorEndpoint[];
  /** Of a ServiceMonitor. */
  readonly endpoints?: readonly MonitorEndpoint[];
}

/** One port that is scraped. */
export interface MonitorEndpoint {
  readonly port?: string;
  /** Number of a container port; PodMonitors only. */
  readonly portNumber?: number;
  /** Name or number of a container port. */
  readonly targetPort?: PortReference;
}

/** A monitor with the rendered things that it selects. */
export interface Monitored<T> {
  readonly object: AnyObject;
  readonly spec: MonitorSpec;
  readonly targets: readonly T[];
  /** Whether it may as well select things in namespaces that are not rendered. */
  readonly open: boolean;
}

/** Every monitor of a kind with what it selects. */
export function* monitored<T>(
  cluster: RenderedCluster,
  kind: 'PodMonitor' | 'ServiceMonitor',
  indexOf: (cluster: RenderedCluster) => LabelIndex<T>,
): Iterable<Monitored<T>> {
  const monitors = cluster.ofKind(kind);
  // What there is to select is listed only for somebody who selects.
  if (monitors.length === 0) return;
  const index = indexOf(cluster);
  const rendered = new Set(cluster.objects.map(({ json }) => json.metadata.namespace));
  for (const object of monitors) {
    const spec = (object.json.spec ?? {}) as MonitorSpec;
    const { any = false, matchNames = [] } = spec.namespaceSelector ?? {};
    const names = matchNames.length > 0 ? matchNames : [object.json.metadata.namespace];
    const namespaces = any ? [...rendered] : names;
    const targets = namespaces.flatMap((namespace) => index.select(namespace, spec.selector ?? {}));
    yield { object, spec, targets, open: any || names.some((name) => !rendered.has(name)) };
  }
}
