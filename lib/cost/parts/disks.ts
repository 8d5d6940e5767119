import { exactly, type Range } from '../range';
import type { Disk } from '../resources';
import type { Usage } from '../usage';

/** What a gp3 disk can do for nothing. @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html */
const FREE_IOPS = 3000;
const FREE_THROUGHPUT = 125;

/** A disk of which the size is known. */
interface SizedDisk extends Disk {
  readonly VolumeSize: number;
}

/** Disks of Amazon EBS, alike: their size, and what they can do beyond what is free. */
export function disks(item: string, count: Range, disk: SizedDisk): Usage[] {
  const { VolumeType = 'gp3', VolumeSize, Iops = 0, Throughput = 0 } = disk;
  const beyond = [
    { price: `ebs-${VolumeType}-gb-month`, amount: VolumeSize },
    { price: `ebs-${VolumeType}-iops-month`, amount: Iops - FREE_IOPS },
    { price: `ebs-${VolumeType}-mib-per-second-month`, amount: Throughput - FREE_THROUGHPUT },
  ];
  return beyond
    .filter(({ amount }) => amount > 0)
    .map(({ price, amount }) => ({ item, price, count, each: exactly(amount) }));
}
