import { type CacheClassName, cacheClasses } from '../../contract/cache-classes';
import { assumptions } from '../assumptions';
import { HOURS } from '../prices';
import { exactly, times } from '../range';
import { resources } from '../resources';
import type { Deployed, Usage } from '../usage';

/** Valkey of ElastiCache: nodes, and all snapshots but the newest, which is free. */
export function cache({ templates }: Deployed): Usage[] {
  return resources(templates, 'AWS::ElastiCache::ReplicationGroup').flatMap((group): Usage[] => {
    const { CacheNodeType: type, NumNodeGroups = 1, ReplicasPerNodeGroup = 0, SnapshotRetentionLimit = 0 } = group;
    const { NumCacheClusters: nodes = NumNodeGroups * (1 + ReplicasPerNodeGroup) } = group;
    const memory = cacheClasses[type as CacheClassName] ?? 0;
    return [
      { item: type, price: `${type}-hour`, count: exactly(nodes), each: exactly(HOURS) },
      {
        item: `snapshots of ${SnapshotRetentionLimit} days`,
        price: 'cache-snapshot-gb-month',
        count: exactly(Math.max(0, SnapshotRetentionLimit - 1)),
        each: times(exactly(memory), assumptions.written.range),
        assumed: ['written'],
      },
    ];
  });
}
