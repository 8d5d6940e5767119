import type { KindMap } from '../../kinds';
import { absence } from '../../references';
import type { RenderedCluster } from '../../rendered-cluster';
import type { RenderedObject } from '../../rendered-object';
import type { Rule } from '../../rule';
import { describeSelector, matches } from '../../selectors';

export const statefulSetServiceIsHeadless: Rule = {
  id: 'stateful-set-service-is-headless',
  refuses: 'a StatefulSet whose serviceName is no headless Service of its own pods',
  why: 'its pods have no DNS names',
  fix: 'name a Service with clusterIP None that selects the pods of the set',
  *check(cluster) {
    for (const object of cluster.ofKind('StatefulSet')) {
      const message = problem(cluster, object);
      if (message) yield { object, path: 'spec.serviceName', message };
    }
  },
};

function problem(cluster: RenderedCluster, { json }: RenderedObject<KindMap['StatefulSet']>): string | undefined {
  const { serviceName: name, template } = json.spec ?? {};
  if (!name) return undefined;
  const { namespace } = json.metadata;
  const service = cluster.find('Service', name, namespace);
  if (!service) return absence(cluster, { kind: 'Service', name, namespace });
  const { clusterIP, selector: matchLabels } = service.json.spec ?? {};
  if (clusterIP !== 'None') return `Service ${namespace}/${name} has clusterIP ${clusterIP ?? 'unset'}, not None`;
  if (!matchLabels || matches({ matchLabels }, template?.metadata?.labels ?? {})) return undefined;
  return `Service ${namespace}/${name} selects ${describeSelector({ matchLabels })}, not the pods of the set`;
}
