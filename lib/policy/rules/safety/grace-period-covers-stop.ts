import type { WorkloadFacts } from '../../../k8s/workload-facts';
import { declaredWorkloads } from '../../declared-workloads';
import { found } from '../../found';
import { containersOf, type PodTemplate, type TemplateContainer } from '../../pod-templates';
import type { Rule } from '../../rule';

/** Seconds that each container needs to stop, its preStop sleep included. */
type StopSeconds = (container: TemplateContainer) => number;

const probeFields = ['livenessProbe', 'startupProbe'] as const;

export const gracePeriodCoversStop: Rule = {
  id: 'grace-period-covers-stop',
  refuses: 'a pod whose termination grace period is not set, or shorter than its programs need to stop',
  why: 'the kubelet kills the program while it writes, and the next start finds a broken database',
  fix: 'raise terminationGracePeriodSeconds to what the programs need together with their sidecars',
  *check(cluster) {
    const declaredBy = declaredWorkloads(cluster);
    for (const pod of cluster.pods) {
      const { object, prefix, spec } = pod;
      const secondsOf = stopSeconds(declaredBy(pod));
      const needed = secondsTogether(pod, secondsOf);
      const granted = spec.terminationGracePeriodSeconds;
      if (granted === undefined || granted < needed) {
        const message = `${found(granted)}, but its programs need ${needed} seconds`;
        yield { object, path: `${prefix}spec.terminationGracePeriodSeconds`, message };
      }
      for (const container of containersOf(pod)) {
        for (const field of probeFields) {
          const afterFailure = container.container[field]?.terminationGracePeriodSeconds;
          if (afterFailure === undefined || afterFailure >= secondsOf(container)) continue;
          const message = `${afterFailure}, but the program needs ${secondsOf(container)} seconds`;
          yield { object, path: `${container.path}.${field}.terminationGracePeriodSeconds`, message };
        }
      }
    }
  },
};

/**
 * Containers stop together; the sidecars wait for them, then stop one after the other. What has ended before has nothing
 * to stop.
 */
function secondsTogether(pod: PodTemplate, secondsOf: StopSeconds): number {
  const containers = containersOf(pod);
  const sidecars = containers.filter(({ sidecar }) => sidecar).map(secondsOf);
  const others = containers.filter(({ sidecar, ends }) => !sidecar && !ends).map(secondsOf);
  return sidecars.reduce((sum, seconds) => sum + seconds, Math.max(0, ...others));
}

function stopSeconds(facts: WorkloadFacts | undefined): StopSeconds {
  const byName = new Map(facts?.programs.map((program) => [program.name, program.stopSeconds]));
  return ({ container }) => (byName.get(container.name) ?? 0) + (container.lifecycle?.preStop?.sleep?.seconds ?? 0);
}
