import { containersOf, type PodTemplate, type TemplateContainer } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';
import type { Rule, Violation } from './rule';

/** A field that is refused, in an object that the caller knows. */
export type Place = Omit<Violation, 'object'>;

/** The check of a rule that looks at every pod alone. */
export function eachPod(find: (pod: PodTemplate, cluster: RenderedCluster) => Iterable<Place>): Rule['check'] {
  return function* (cluster) {
    for (const pod of cluster.pods) for (const place of find(pod, cluster)) yield { object: pod.object, ...place };
  };
}

/** The check of a rule that looks at every container alone, init containers included. */
export function eachContainer(
  find: (container: TemplateContainer, pod: PodTemplate) => Iterable<Place>,
): Rule['check'] {
  return function* (cluster) {
    for (const pod of cluster.pods)
      for (const container of containersOf(pod))
        for (const place of find(container, pod)) yield { object: pod.object, ...place };
  };
}
