import type { KindMap } from '../../policy/kinds';
import type { RenderedObject } from '../../policy/rendered-object';
import { claimedVolumes } from '../claims';
import type { Disk } from '../resources';
import type { Deployed, Usage } from '../usage';
import { disks } from './disks';

/** Volumes of the pods, of the kind that their storage class makes. */
export const volumes = ({ objects }: Deployed): Usage[] =>
  claimedVolumes(objects).flatMap(({ namespace, owner, count, size, storageClass }) =>
    disks(`${namespace}/${owner}`, count, { ...diskOf(storageClass, objects), VolumeSize: size }),
  );

/** What a storage class makes; one that is not rendered is known by its name, as gp2 is. */
function diskOf(storageClass: string | undefined, objects: readonly RenderedObject[]): Disk {
  const rendered = objects.find(({ json }) => json.kind === 'StorageClass' && json.metadata.name === storageClass);
  if (rendered === undefined) return { VolumeType: storageClass };
  const { type, iops, throughput } = (rendered.json as KindMap['StorageClass']).parameters ?? {};
  return { VolumeType: type, Iops: Number(iops ?? 0), Throughput: Number(throughput ?? 0) };
}
