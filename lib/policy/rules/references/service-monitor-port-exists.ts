import type { Service } from 'kubernetes-types/core/v1';
import { type MonitorEndpoint, monitored } from '../../monitors';
import { describeServicePorts } from '../../ports';
import type { Rule } from '../../rule';
import { serviceIndex } from '../../services';

export const serviceMonitorPortExists: Rule = {
  id: 'service-monitor-port-exists',
  refuses: 'a ServiceMonitor port that no selected Service has',
  why: 'metrics are missing and alerts on them never fire',
  fix: 'use the name of a port of the Service',
  *check(cluster) {
    for (const { object, spec, targets } of monitored(cluster, 'ServiceMonitor', serviceIndex)) {
      for (const [index, endpoint] of (spec.endpoints ?? []).entries()) {
        const scraped = endpoint.port ?? endpoint.targetPort;
        const [first] = targets;
        if (scraped === undefined || !first || targets.some(({ json }) => scrapes(endpoint, json))) continue;
        const ports = describeServicePorts(first.json.spec?.ports ?? []);
        const message = `${scraped} is no port of the selected Services; their ports: ${ports}`;
        yield { object, path: `spec.endpoints[${index}]`, message };
      }
    }
  },
};

function scrapes({ port, targetPort }: MonitorEndpoint, { spec }: Pick<Service, 'spec'>): boolean {
  const ports = spec?.ports ?? [];
  if (port !== undefined) return ports.some(({ name }) => name === port);
  return ports.some((declared) => (declared.targetPort ?? declared.port) === targetPort);
}
