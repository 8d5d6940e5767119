import { isNodePort, nodePorts } from '../../../k8s/node-ports';
import type { Rule } from '../../rule';

export const nodePortInRange: Rule = {
  id: 'node-port-in-range',
  refuses: `a node port out of ${nodePorts.lowest}–${nodePorts.highest}`,
  why: 'the API server takes no such Service, unless it was started with another range',
  fix: 'give it a number of that range, or none, so that Kubernetes chooses one',
  *check(cluster) {
    for (const object of cluster.ofKind('Service'))
      for (const [index, { nodePort }] of (object.json.spec?.ports ?? []).entries())
        if (nodePort !== undefined && !isNodePort(nodePort))
          yield { object, path: `spec.ports[${index}].nodePort`, message: `${nodePort} is no node port` };
  },
};
