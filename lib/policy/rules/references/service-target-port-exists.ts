import { describePodPorts, servesPort } from '../../ports';
import { describeObject } from '../../rendered-object';
import type { Rule } from '../../rule';
import { selectingServices } from '../../services';

export const serviceTargetPortExists: Rule = {
  id: 'service-target-port-exists',
  refuses: 'a Service port whose target is no declared port of a pod that the Service selects',
  why: 'connections to that port are refused, or the pod is left out without a word',
  fix: 'use the name or number of a container port with the same protocol',
  *check(cluster) {
    for (const { object, namespace, selector } of selectingServices(cluster)) {
      const pods = cluster.podIndex.select(namespace, selector);
      for (const [index, { port, targetPort, protocol = 'TCP' }] of (object.json.spec?.ports ?? []).entries()) {
        const target = targetPort ?? port;
        const pod = pods.find((candidate) => !servesPort(candidate, target, protocol));
        if (!pod) continue;
        const path = `spec.ports[${index}].${targetPort === undefined ? 'port' : 'targetPort'}`;
        const lacks = `${target} is no ${protocol} port of the pods of ${describeObject(pod.object)}`;
        yield { object, path, message: `${lacks}; their ports: ${describePodPorts(pod)}` };
      }
    }
  },
};
