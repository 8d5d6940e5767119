import { ConfigFiles } from '../../lib/k8s/config-files';
import { http, tcp } from '../../lib/k8s/probes';
import { program } from '../../lib/k8s/program';
import { config } from '../../lib/k8s/volumes';
import { goEnvironment } from '../../lib/programs/go-environment';
import { collectorConfig } from './config/collector-config';
import { type Network, USER } from './network';
import { resourcesOf } from './sizes';

/** Configuration of every collector. */
export const collectorFiles = (network: Network): ConfigFiles =>
  new ConfigFiles(network.chart, 'collector', { 'config.yaml': collectorConfig() });

/** An OpenTelemetry collector that turns the metrics of the node beside it into those of Prometheus. */
export function collector({ section }: Network, files: ConfigFiles) {
  const resources = resourcesOf(section, 'collector');
  return program({
    name: 'collector',
    image: section.images.collector,
    user: USER,
    command: ['/otelcol', '--config=/etc/otelcol/config.yaml'],
    environment: goEnvironment(resources),
    ports: { 'node-metrics': { number: 8889, exposure: 'pod' } },
    mounts: { '/etc/otelcol': config('collector-config', files) },
    resources,
    stopSeconds: 5,
    ready: http('node-metrics', '/metrics'),
    live: tcp('node-metrics', { period: 30 }),
    metrics: { port: 'node-metrics', path: '/metrics' },
  });
}
