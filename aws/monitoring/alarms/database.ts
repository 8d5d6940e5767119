import { databaseClasses } from '../../../lib/contract/database-classes';
import { connectionLimit } from '../../../lib/contract/database-connections';
import { databaseIdentifier } from '../../../lib/contract/store-names';
import { parseMemory } from '../../../lib/k8s/quantity';
import type { CloudEnvironment } from '../../cloud-environment';
import type { Alarm, Metric } from '../alarm';

/**
 * Free storage that people are told below. One that grows begins to at 10 %, at most every six hours: below half of that
 * it has not grown in time, or not enough.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html
 */
const PERCENT_FREE = { fixed: 15, growing: 5 } as const;

/** Alarms of the database; none where there is none. */
export function databaseAlarms({ name, aws }: CloudEnvironment): Alarm[] {
  const { database } = aws;
  if (database === undefined) return [];
  const metric = (metricName: string, statistic: Metric['statistic']): Metric => ({
    namespace: 'AWS/RDS',
    name: metricName,
    statistic,
    dimensions: { DBInstanceIdentifier: databaseIdentifier(name) },
  });
  const percentFree = database.maximumStorage === undefined ? PERCENT_FREE.fixed : PERCENT_FREE.growing;
  const silence = { treatedAs: 'missing', because: 'the alarm of the CPU tells of a database that is silent' } as const;
  return [
    {
      id: 'DatabaseCpu',
      description: 'The database has used more than 90 % of its CPU for 15 minutes, or reports nothing',
      watched: metric('CPUUtilization', 'Average'),
      comparison: '>',
      threshold: 90,
      minutes: 15,
      missingData: { treatedAs: 'breaching', because: 'a database that runs reports every minute' },
    },
    {
      id: 'DatabaseStorage',
      description: `The database has had less than ${percentFree} % of its first ${database.storage} free for 15 minutes`,
      watched: metric('FreeStorageSpace', 'Minimum'),
      comparison: '<',
      threshold: Math.floor((percentFree / 100) * parseMemory(database.storage)),
      minutes: 15,
      missingData: silence,
    },
    {
      id: 'DatabaseConnections',
      description: 'Programs have had more than 80 % of the connections of the database open for 15 minutes',
      watched: metric('DatabaseConnections', 'Maximum'),
      comparison: '>',
      threshold: Math.floor(0.8 * connectionLimit(database.class)),
      minutes: 15,
      missingData: silence,
    },
    {
      id: 'DatabaseMemory',
      description: 'The database has had less than 10 % of its memory free for 15 minutes',
      watched: metric('FreeableMemory', 'Average'),
      comparison: '<',
      threshold: Math.floor(0.1 * databaseClasses[database.class].memory * 2 ** 30),
      minutes: 15,
      missingData: silence,
    },
  ];
}
