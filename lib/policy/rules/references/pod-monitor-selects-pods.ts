import { monitored } from '../../monitors';
import type { Rule } from '../../rule';
import { describeSelector } from '../../selectors';

export const podMonitorSelectsPods: Rule = {
  id: 'pod-monitor-selects-pods',
  refuses: 'a PodMonitor that selects no rendered pod',
  why: 'metrics are missing and alerts on them never fire',
  fix: 'use labels that the pod template of the workload carries',
  *check(cluster) {
    for (const { object, spec, targets, open } of monitored(cluster, 'PodMonitor', ({ podIndex }) => podIndex)) {
      if (targets.length > 0 || open) continue;
      yield { object, path: 'spec.selector', message: `${describeSelector(spec.selector ?? {})} selects no pod` };
    }
  },
};
