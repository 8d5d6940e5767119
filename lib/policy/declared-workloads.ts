import type { WorkloadFacts } from '../k8s/workload-facts';
import type { PodTemplate } from './pod-templates';
import { objectKey, type RenderedCluster } from './rendered-cluster';

/** Finds what the author of a pod's workload declared about it; nothing for pods of other origin. */
export function declaredWorkloads(cluster: RenderedCluster): (pod: PodTemplate) => WorkloadFacts | undefined {
  const byKey = new Map(
    cluster.facts.workloads.map((facts) => [objectKey(facts.kind, facts.name, facts.namespace), facts]),
  );
  return ({ object: { json }, namespace }) => byKey.get(objectKey(json.kind, json.metadata.name, namespace));
}
