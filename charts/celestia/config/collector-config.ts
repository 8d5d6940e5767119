import { stringify } from 'yaml';

/** Where celestia-node pushes its metrics, which it cannot serve itself. */
export const OTLP = '127.0.0.1:4318';

/**
 * Configuration of the OpenTelemetry collector beside a celestia-node: takes what the node pushes over loopback, and shows
 * it to Prometheus. It names only parts of the distribution `otelcol`.
 *
 * @see https://github.com/open-telemetry/opentelemetry-collector-releases/blob/v0.155.0/distributions/otelcol/manifest.yaml
 */
export const collectorConfig = (): string =>
  stringify({
    receivers: { otlp: { protocols: { http: { endpoint: OTLP } } } },
    exporters: {
      prometheus: {
        endpoint: '0.0.0.0:8889',
        // Chain, kind and peer id of the node are labels of its resource.
        resource_to_telemetry_conversion: { enabled: true },
        // The node pushes every 10 seconds; one that is gone shows nothing, instead of its last values for 5 minutes.
        metric_expiration: '1m',
      },
    },
    service: {
      // Its own metrics would open another port.
      telemetry: { metrics: { level: 'none' } },
      pipelines: { metrics: { receivers: ['otlp'], exporters: ['prometheus'] } },
    },
  });
