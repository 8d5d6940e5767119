import { monitored } from '../../monitors';
import { describePodPorts, servesPort } from '../../ports';
import type { Rule } from '../../rule';

export const podMonitorPortExists: Rule = {
  id: 'pod-monitor-port-exists',
  refuses: 'a PodMonitor port that no selected pod declares',
  why: 'metrics are missing and alerts on them never fire',
  fix: 'use the name of the container port that serves metrics',
  *check(cluster) {
    for (const { object, spec, targets } of monitored(cluster, 'PodMonitor', ({ podIndex }) => podIndex)) {
      for (const [index, { port, portNumber, targetPort }] of (spec.podMetricsEndpoints ?? []).entries()) {
        const scraped = port ?? portNumber ?? targetPort;
        const [first] = targets;
        if (scraped === undefined || !first || targets.some((pod) => servesPort(pod, scraped))) continue;
        const message = `${scraped} is no port of the selected pods; their ports: ${describePodPorts(first)}`;
        yield { object, path: `spec.podMetricsEndpoints[${index}]`, message };
      }
    }
  },
};
