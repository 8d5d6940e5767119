import { serviceMonitorPortExists } from '../../../../lib/policy/rules/references/service-monitor-port-exists';
import { object, service, violations } from '../objects';

const monitor = (...endpoints: object[]) =>
  object('monitoring.coreos.com/v1', 'ServiceMonitor', {
    spec: { selector: { matchLabels: { app: 'relay' } }, endpoints },
  });
const labelled = service({ metadata: { labels: { app: 'relay' } } });

describe('service-monitor-port-exists', () => {
  it('refuses a port that the Service does not have', () => {
    expect(violations(serviceMonitorPortExists, [monitor({ port: 'metrics' }), labelled])).toEqual([
      'ServiceMonitor relay/relay spec.endpoints[0]: metrics is no port of the selected Services; their ports: http (80)',
    ]);
  });

  it('accepts a port by its name or its target', () => {
    expect(violations(serviceMonitorPortExists, [monitor({ port: 'http' }, { targetPort: 'http' }), labelled])).toEqual(
      [],
    );
  });
});
