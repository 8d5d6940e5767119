import { monitored } from '../../monitors';
import type { Rule } from '../../rule';
import { describeSelector } from '../../selectors';
import { serviceIndex } from '../../services';

export const serviceMonitorSelectsServices: Rule = {
  id: 'service-monitor-selects-services',
  refuses: 'a ServiceMonitor that selects no rendered Service',
  why: 'metrics are missing and alerts on them never fire',
  fix: 'use labels that the Service itself carries, not those of its pods',
  *check(cluster) {
    for (const { object, spec, targets, open } of monitored(cluster, 'ServiceMonitor', serviceIndex)) {
      if (targets.length > 0 || open) continue;
      yield { object, path: 'spec.selector', message: `${describeSelector(spec.selector ?? {})} selects no Service` };
    }
  },
};
