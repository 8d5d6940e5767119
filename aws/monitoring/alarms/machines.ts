import { machineTags } from '../../../lib/contract/machine-tags';
import type { NodeGroup } from '../../../lib/contract/node-groups';
import type { Alarm } from '../alarm';

/**
 * Alarms of machines. A node group does not tell which Auto Scaling group it has, and alarms take no search: machines are
 * found by their tags, so that those that come later are watched too. CloudWatch knows tags once an account has asked.
 * EC2 does not know whether a node is ready; what comes of one that is not, the alarm of pods without a node tells.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/resource-tags-for-telemetry.html
 */
export function machineAlarms(environment: string, pools: readonly NodeGroup[]): Alarm[] {
  const missingData = {
    treatedAs: 'missing',
    because: 'there may be no machine now, or CloudWatch does not know tags: see the output TagsOfMetrics',
  } as const;
  const ofPools = pools.map(
    ({ name }): Alarm => ({
      id: `MachineCpu-${name}`,
      description: `A machine of pool ${name} has used more than 90 % of its CPU for 15 minutes`,
      watched: { query: eachMachine('AVG', 'CPUUtilization', machineTags(environment, name)) },
      comparison: '>',
      threshold: 90,
      minutes: 15,
      missingData,
    }),
  );
  const failed: Alarm = {
    id: 'MachineFailed',
    description: 'EC2 cannot reach a machine, or what it runs on, or its disks, for 15 minutes',
    watched: { query: eachMachine('MAX', 'StatusCheckFailed', { environment }) },
    comparison: '>',
    threshold: 0,
    minutes: 15,
    missingData,
  };
  return [...ofPools, failed];
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-querylanguage.html */
function eachMachine(statistic: 'AVG' | 'MAX', metric: string, tags: Readonly<Record<string, string>>): string {
  const tagged = Object.entries(tags).map(([key, value]) => `tag.${key} = '${value}'`);
  return [
    `SELECT ${statistic}(${metric}) FROM SCHEMA("AWS/EC2", InstanceId)`,
    `WHERE ${tagged.join(' AND ')}`,
    `GROUP BY InstanceId ORDER BY ${statistic}() DESC`,
  ].join(' ');
}
