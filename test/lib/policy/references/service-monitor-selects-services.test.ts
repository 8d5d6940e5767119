import { serviceMonitorSelectsServices } from '../../../../lib/policy/rules/references/service-monitor-selects-services';
import { labels, object, service, violations } from '../objects';

const monitor = (app: string) =>
  object('monitoring.coreos.com/v1', 'ServiceMonitor', { spec: { selector: { matchLabels: { app } } } });

describe('service-monitor-selects-services', () => {
  it('refuses a monitor that takes the labels of the pods for those of the Service', () => {
    const selector = { matchLabels: labels };
    const wrong = object('monitoring.coreos.com/v1', 'ServiceMonitor', { spec: { selector } });
    expect(violations(serviceMonitorSelectsServices, [wrong, service()])).toEqual([
      'ServiceMonitor relay/relay spec.selector: ' +
        'app.kubernetes.io/name=relay,app.kubernetes.io/instance=relay selects no Service',
    ]);
  });

  it('accepts a monitor of a labelled Service', () => {
    const labelled = service({ metadata: { labels: { app: 'relay' } } });
    expect(violations(serviceMonitorSelectsServices, [monitor('relay'), labelled])).toEqual([]);
  });
});
