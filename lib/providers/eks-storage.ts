import { EPHEMERAL_CLASS } from '../contract/ephemeral-class';
import type { DiskPerformance } from '../k8s/volumes';
import type { StorageClassFacts } from './provider';

/** What a disk of gp3 does for nothing. @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html */
const usual: DiskPerformance = { iops: 3000, throughput: 125 };

/**
 * A class of encrypted disks of gp3, whose name says what they do: `gp3-encrypted`, `gp3-8000-700`, and of disks that go
 * with their claims `gp3-8000-700-ephemeral`.
 *
 * None asks for a rate of initialisation (`volumeInitializationRate`): EC2 takes one for copies of snapshots alone, and
 * refuses an empty disk, with which serve nodes begin before there is a snapshot.
 *
 * @see https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md
 */
export function gp3({ iops, throughput }: DiskPerformance = usual, ephemeral = false): StorageClassFacts {
  const isUsual = iops <= usual.iops && throughput <= usual.throughput;
  const asked = {
    iops: String(Math.max(iops, usual.iops)),
    throughput: String(Math.max(throughput, usual.throughput)),
  };
  return {
    name: `gp3-${isUsual ? 'encrypted' : `${asked.iops}-${asked.throughput}`}${ephemeral ? EPHEMERAL_CLASS : ''}`,
    provisioner: 'ebs.csi.aws.com',
    parameters: {
      type: 'gp3',
      encrypted: 'true',
      'csi.storage.k8s.io/fstype': 'ext4',
      ...(isUsual ? {} : asked),
    },
    ephemeral,
  };
}

/** Name of the class of disks that do so much. */
export const fastStorageClass = (performance: DiskPerformance): string => gp3(performance).name;

/** Name of the class like one of these, whose disks go with their claims; others are left as they are. */
export const ephemeralStorageClass = (name: string): string =>
  storageClassNamed(name + EPHEMERAL_CLASS) === undefined ? name : name + EPHEMERAL_CLASS;

/** The class of such a name. */
export function storageClassNamed(name: string): StorageClassFacts | undefined {
  const match = /^gp3-(?:encrypted|([1-9]\d*)-([1-9]\d*))(-ephemeral)?$/.exec(name);
  if (match === null) return undefined;
  const [, iops = usual.iops, throughput = usual.throughput, ephemeral] = match;
  const found = gp3({ iops: Number(iops), throughput: Number(throughput) }, ephemeral !== undefined);
  return found.name === name ? found : undefined;
}
