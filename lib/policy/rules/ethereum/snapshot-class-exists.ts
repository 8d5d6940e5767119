import { containersOf } from '../../pod-templates';
import { type Reference, unresolved } from '../../references';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule } from '../../rule';

/** Variable by which jobs that snapshot volumes are told the class. */
const variable = 'SNAPSHOT_CLASS';

export const snapshotClassExists: Rule = {
  id: 'snapshot-class-exists',
  refuses: 'a VolumeSnapshot, or a job that makes some, of a VolumeSnapshotClass that does not exist',
  why: 'no snapshot is ever cut, and the job only says so after it has stopped the node',
  fix: 'name the rendered VolumeSnapshotClass, or one that the environment says to exist',
  check: (cluster) => unresolved(cluster, references(cluster)),
};

function* references(cluster: RenderedCluster): Iterable<Reference> {
  const kind = 'VolumeSnapshotClass';
  for (const object of cluster.ofKind('VolumeSnapshot')) {
    const name = object.json.spec?.volumeSnapshotClassName;
    if (typeof name === 'string') yield { object, path: 'spec.volumeSnapshotClassName', kind, name };
  }
  for (const pod of cluster.pods)
    for (const { container, path } of containersOf(pod))
      for (const [index, { name: given, value }] of (container.env ?? []).entries())
        if (given === variable && value !== undefined)
          yield { object: pod.object, path: `${path}.env[${index}].value`, kind, name: value };
}
