import { copies } from '../assumptions';
import { HOURS } from '../prices';
import { above, exactly, type Range, times } from '../range';
import { resources } from '../resources';
import type { Deployed, Usage } from '../usage';

/** PostgreSQL of RDS: instances, their disks, and what their backups take beyond the size of the disk. */
export function database({ templates }: Deployed): Usage[] {
  return resources(templates, 'AWS::RDS::DBInstance').flatMap((instance): Usage[] => {
    const { DBInstanceClass, MultiAZ, AllocatedStorage, MaxAllocatedStorage, BackupRetentionPeriod = 1 } = instance;
    const size = Number(AllocatedStorage);
    const disk: Range = [size, MaxAllocatedStorage ?? size];
    const count = exactly(MultiAZ ? 2 : 1);
    const backups = above(times(exactly(size), copies(BackupRetentionPeriod)), size);
    return [
      {
        item: MultiAZ ? `${DBInstanceClass} and its standby` : DBInstanceClass,
        price: `${DBInstanceClass}-hour`,
        count,
        each: exactly(HOURS),
      },
      { item: 'disk', price: 'rds-gp3-gb-month', count, each: disk },
      {
        item: `backups of ${BackupRetentionPeriod} days`,
        price: 'rds-backup-gb-month',
        count: exactly(1),
        each: backups,
        assumed: ['written', 'changed'],
      },
    ];
  });
}
