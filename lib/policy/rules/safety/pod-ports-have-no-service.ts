import type { Rule } from '../../rule';
import { describeServedPort, servedPorts } from '../../served-ports';

export const podPortsHaveNoService: Rule = {
  id: 'pod-ports-have-no-service',
  refuses: 'a Service port that leads to a port which only the containers of its pod may reach',
  why: 'such a port trusts whoever connects, since only the neighbours in the pod were meant to',
  fix: 'remove the port from the Service, or declare it cluster, admin or public',
  *check(cluster) {
    for (const port of servedPorts(cluster, ['pod'])) {
      const message = `leads to ${describeServedPort(port)}, which is declared for its pod alone`;
      yield { object: port.service, path: port.path, message };
    }
  },
};
