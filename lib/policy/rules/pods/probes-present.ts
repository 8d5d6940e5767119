import type { WorkloadFacts } from '../../../k8s/workload-facts';
import { declaredWorkloads } from '../../declared-workloads';
import { containersOf, type PodTemplate } from '../../pod-templates';
import type { Rule } from '../../rule';

/** Kinds whose pods are meant to run for ever. */
const longRunning: readonly string[] = ['Deployment', 'StatefulSet', 'DaemonSet'];

export const probesPresent: Rule = {
  id: 'probes-present',
  refuses: 'a container of a Deployment, StatefulSet or DaemonSet without a readiness or liveness probe',
  why: 'traffic goes to a program that cannot answer, and one that hangs is never restarted',
  fix: 'add a readinessProbe that asks for service and a livenessProbe that asks for life',
  *check(cluster) {
    const declaredBy = declaredWorkloads(cluster);
    for (const pod of cluster.pods) {
      if (!longRunning.includes(pod.object.json.kind)) continue;
      for (const { container, path, ends } of containersOf(pod)) {
        if (ends) continue;
        const message = 'not set';
        const isReadyKnown = container.readinessProbe || hasSpokesman(container.name, pod, declaredBy(pod));
        if (!isReadyKnown) yield { object: pod.object, path: `${path}.readinessProbe`, message };
        if (!container.livenessProbe) yield { object: pod.object, path: `${path}.livenessProbe`, message };
      }
    }
  },
};

/** Whether another container of the pod, which has a readiness probe, was declared to speak for this one. */
function hasSpokesman(name: string, pod: PodTemplate, facts: WorkloadFacts | undefined): boolean {
  const through = facts?.programs.find((program) => program.name === name)?.readyThrough;
  return containersOf(pod).some(({ container }) => container.name === through && container.readinessProbe);
}
