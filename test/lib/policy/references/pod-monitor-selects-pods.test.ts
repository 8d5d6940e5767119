import { podMonitorSelectsPods } from '../../../../lib/policy/rules/references/pod-monitor-selects-pods';
import { deployment, labels, object, violations } from '../objects';

const monitor = (spec: object) => object('monitoring.coreos.com/v1', 'PodMonitor', { spec });
const nobody = { matchLabels: { app: 'nobody' } };

describe('pod-monitor-selects-pods', () => {
  it('refuses a monitor without pods', () => {
    expect(violations(podMonitorSelectsPods, [monitor({ selector: nobody }), deployment()])).toEqual([
      'PodMonitor relay/relay spec.selector: app=nobody selects no pod',
    ]);
  });

  it('accepts pods of its own, of named and of unknown namespaces', () => {
    const right = [
      monitor({ selector: { matchLabels: labels } }),
      monitor({ selector: { matchLabels: { ...labels } }, namespaceSelector: { matchNames: ['relay'] } }),
      monitor({ selector: nobody, namespaceSelector: { matchNames: ['elsewhere'] } }),
      monitor({ selector: nobody, namespaceSelector: { any: true } }),
    ];
    expect(violations(podMonitorSelectsPods, [...right, deployment()])).toEqual([]);
  });
});
