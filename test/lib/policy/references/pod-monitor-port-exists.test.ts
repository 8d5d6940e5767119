import { podMonitorPortExists } from '../../../../lib/policy/rules/references/pod-monitor-port-exists';
import { deployment, labels, object, violations } from '../objects';

const monitor = (...podMetricsEndpoints: object[]) =>
  object('monitoring.coreos.com/v1', 'PodMonitor', {
    spec: { selector: { matchLabels: labels }, podMetricsEndpoints },
  });

describe('pod-monitor-port-exists', () => {
  it('refuses a port that no pod declares', () => {
    expect(violations(podMonitorPortExists, [monitor({ port: 'http' }, { port: 'metrics' }), deployment()])).toEqual([
      'PodMonitor relay/relay spec.podMetricsEndpoints[1]: metrics is no port of the selected pods; ' +
        'their ports: http (8088)',
    ]);
  });

  it('accepts a port by name and by number', () => {
    expect(violations(podMonitorPortExists, [monitor({ port: 'http' }, { portNumber: 8088 }), deployment()])).toEqual(
      [],
    );
  });
});
