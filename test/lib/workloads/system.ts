import { App } from 'cdk8s';
import type { Cluster } from '../../../lib/cluster';
import { providers } from '../../../lib/providers';
import { chartObjects } from '../../../lib/synthesis/objects';
import { SystemChart } from '../../../lib/workloads/system-chart';
import { Rendered } from './rendered';

/** A bare cluster; the fields replace what a test is about. */
export function cluster(fields: Partial<Cluster> = {}): Cluster {
  return {
    environment: 'local',
    kubernetesVersion: '1.36',
    provider: providers.kind,
    operators: new Set(),
    nodePools: [],
    cidr: '10.0.0.0/16',
    dns: [],
    scraper: { namespace: 'monitoring', labels: { 'app.kubernetes.io/name': 'prometheus' } },
    monitorLabels: {},
    madeHere: false,
    resourceTags: (of) => ({ environment: 'local', system: of, 'cost-centre': 'testnets' }),
    storedSecrets: new Set(),
    pin: (image) => image,
    ...fields,
  };
}

/** A chart of the system `relay`, in a cluster with these fields. */
export function system(fields: Partial<Cluster> = {}): SystemChart {
  return new SystemChart(new App(), 'relay', { cluster: cluster(fields), file: '50-relay' });
}

/** What is rendered once a chart of the system `relay` is built and complete. */
export function renderSystem(build: (chart: SystemChart) => void, fields: Partial<Cluster> = {}): Rendered {
  const chart = system(fields);
  build(chart);
  chart.complete();
  return new Rendered(chartObjects(chart));
}
