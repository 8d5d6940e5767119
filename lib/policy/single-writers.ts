import { declaredWorkloads } from './declared-workloads';
import type { PodTemplate } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';

/** A workload of which two pods must not write at once. */
export interface SingleWriter {
  readonly pod: PodTemplate;
  /** As the end of a sentence: `and …`. */
  readonly reason: string;
  /** Whether its author declared it; otherwise a claim says so. */
  readonly declared: boolean;
}

/** Every workload declared a single writer, and every Deployment on a claim that one node or pod may mount. */
export function* singleWriters(cluster: RenderedCluster): Iterable<SingleWriter> {
  const declaredBy = declaredWorkloads(cluster);
  for (const pod of cluster.pods) {
    if (declaredBy(pod)?.singleWriter) {
      yield { pod, declared: true, reason: 'it is declared a single writer' };
    } else if (pod.object.json.kind === 'Deployment') {
      const claim = unsharedClaim(cluster, pod);
      if (claim !== undefined)
        yield { pod, declared: false, reason: `its claim "${claim}" is not for several writers` };
    }
  }
}

const unshared: readonly string[] = ['ReadWriteOnce', 'ReadWriteOncePod'];

/** Name of a claim that cannot be shared; one that is not rendered is taken for such, as most disks are. */
function unsharedClaim(cluster: RenderedCluster, { spec, namespace }: PodTemplate): string | undefined {
  const names = (spec.volumes ?? []).flatMap(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName ?? []);
  return names.find((name) => {
    const modes = cluster.find('PersistentVolumeClaim', name, namespace)?.json.spec?.accessModes ?? [];
    return modes.every((mode) => unshared.includes(mode));
  });
}
