import { App } from 'cdk8s';
import type { LoadedEnvironment } from '../lib/environment/load';
import type { RenderedObject } from '../lib/policy/rendered-object';
import { prerequisites } from '../lib/providers/prerequisites';
import { clusterOf } from '../lib/synthesis/cluster-of';
import { clusterFacts } from '../lib/synthesis/facts';
import { chartObjects } from '../lib/synthesis/objects';
import type { RenderedEnvironment } from '../lib/synthesis/rendered-environment';
import { PLATFORM_FILE, systems as tableOfContents } from '.';
import { Platform } from './platform/platform';

/**
 * Renders every object of an environment in memory: the systems first, then the platform, whose quotas follow from them.
 *
 * @param pin adds the digest of the lock file to an image
 * @param systems what may be rendered, in the order in which it is applied
 */
export function renderCharts(
  environment: LoadedEnvironment,
  pin: (image: string) => string,
  systems = tableOfContents,
): RenderedEnvironment {
  const app = new App();
  const cluster = clusterOf(environment, pin);
  const charts = systems.flatMap(({ file, chart }) => chart(app, environment, { cluster, file }) ?? []);
  for (const chart of charts) chart.complete();
  const rendered = new Map<string, readonly RenderedObject[]>(
    charts.map((chart) => [chart.system, chartObjects(chart)]),
  );
  const platform = chartObjects(new Platform(app, { cluster, file: PLATFORM_FILE, systems: rendered }));
  return {
    name: environment.name,
    objects: [...platform, ...[...rendered.values()].flat()],
    facts: clusterFacts(environment, cluster, charts),
    connections: charts.flatMap(({ workloads }) => workloads.flatMap(({ traffic }) => traffic.connections)),
    notes: [...prerequisites(cluster), ...charts.flatMap(({ notes }) => notes)],
    expected: new Map(charts.flatMap(({ expected }) => [...expected])),
  };
}
