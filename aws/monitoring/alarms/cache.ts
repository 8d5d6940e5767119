import type { CfnReplicationGroup } from 'aws-cdk-lib/aws-elasticache';
import type { CloudEnvironment } from '../../cloud-environment';
import type { Alarm, Metric } from '../alarm';

/** Alarms of every node of the cache, since any may be the primary one; none where there is no cache. */
export function cacheAlarms({ aws }: CloudEnvironment, cache: CfnReplicationGroup | undefined): Alarm[] {
  if (aws.cache === undefined || cache === undefined) return [];
  return Array.from({ length: 1 + aws.cache.replicas }, (_, index) => `00${index + 1}`).flatMap((node) =>
    nodeAlarms(node, `${cache.ref}-${node}`),
  );
}

/**
 * Nobody is told of silence: a node that is added in place of one that was removed takes the next number, and the alarm
 * of the number that is gone would ring for ever. A node that fails is replaced without anybody's help.
 *
 * @param node the end of its name: ElastiCache counts the nodes of a replication group from 001
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Redis.html
 */
function nodeAlarms(node: string, CacheClusterId: string): Alarm[] {
  const metric = (name: string, statistic: Metric['statistic']): Metric => ({
    namespace: 'AWS/ElastiCache',
    name,
    statistic,
    dimensions: { CacheClusterId },
  });
  const missingData = { treatedAs: 'missing', because: 'the node may go on under another number' } as const;
  return [
    {
      id: `CacheCpu${node}`,
      description: `Valkey has used more than 90 % of its CPU for 15 minutes on node ${node}`,
      watched: metric('EngineCPUUtilization', 'Average'),
      comparison: '>',
      threshold: 90,
      minutes: 15,
      missingData,
    },
    {
      id: `CacheMemory${node}`,
      description: `Data has taken more than 80 % of the memory of cache node ${node} for 15 minutes`,
      watched: metric('DatabaseMemoryUsagePercentage', 'Average'),
      comparison: '>',
      threshold: 80,
      minutes: 15,
      missingData,
    },
    {
      id: `CacheEvictions${node}`,
      description: `Cache node ${node} has thrown out keys for want of memory for 15 minutes`,
      watched: metric('Evictions', 'Sum'),
      comparison: '>',
      threshold: 0,
      minutes: 15,
      missingData,
    },
  ];
}
