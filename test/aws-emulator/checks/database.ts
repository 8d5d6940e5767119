import type { DBInstance } from '@aws-sdk/client-rds';
import { BACKUP_TAG } from '../../../lib/contract/cloud-names';
import { connectionLimit } from '../../../lib/contract/database-connections';
import { databaseIdentifier, databaseLogGroup, databaseLogs } from '../../../lib/contract/store-names';
import { stores } from '../../../lib/contract/stores';
import { parseGibibytes } from '../../../lib/k8s/quantity';
import { expect, same } from '../../live/support/report';
import { type Checks, type Cloud, only, recorded, tagOf } from '../cloud';
import { subnetsIn } from './network';

type DatabaseSection = NonNullable<Cloud['environment']['aws']['database']>;

/** A check of the database, which does nothing where there is none. */
const ofDatabase =
  (check: (cloud: Cloud, database: DBInstance, section: DatabaseSection) => Promise<void> | void) =>
  async (cloud: Cloud): Promise<void> => {
    const { aws, name } = cloud.environment;
    const { DBInstances = [] } = await cloud.aws.rds.describeDBInstances({});
    const found = DBInstances.filter(({ DBInstanceIdentifier: id }) => id === databaseIdentifier(name));
    same('databases', found.length, aws.database === undefined ? 0 : 1);
    if (aws.database) await check(cloud, only(found, 'databases'), aws.database);
  };

/** PostgreSQL of Amazon RDS. */
export const databaseChecks: Checks = {
  'the database is as large as the environment says': ofDatabase((_, database, section) => {
    same('engine', [database.Engine, database.EngineVersion], ['postgres', section.version]);
    same('class', database.DBInstanceClass, section.class);
    same('storage', database.AllocatedStorage, parseGibibytes(section.storage));
    const most = section.maximumStorage && parseGibibytes(section.maximumStorage);
    same('maximum storage', database.MaxAllocatedStorage, most);
    same('MultiAZ', database.MultiAZ, section.multiZone);
    same('days of backups', database.BackupRetentionPeriod, section.backupDays);
  }),
  'the database is encrypted, in the subnets for data, and deleted only where it may be': ofDatabase(
    async (cloud, database) => {
      same('StorageEncrypted', database.StorageEncrypted, true);
      expect(database.KmsKeyId !== undefined, 'it has no key');
      same('PubliclyAccessible', database.PubliclyAccessible, false);
      const subnets = database.DBSubnetGroup?.Subnets?.map(({ SubnetIdentifier = '' }) => SubnetIdentifier).sort();
      same('subnets', subnets, await subnetsIn(cloud, 'data', cloud.environment.zones));
      same('DeletionProtection', database.DeletionProtection, cloud.environment.aws.unprotected === undefined);
      const backup = cloud.environment.aws.backup === undefined ? undefined : cloud.environment.name;
      same(BACKUP_TAG, tagOf(database.TagList, BACKUP_TAG), backup);
    },
  ),
  'programs log in to the database by IAM, and RDS keeps the password of its owner': ofDatabase((_, database) => {
    same('IAMDatabaseAuthenticationEnabled', database.IAMDatabaseAuthenticationEnabled, true);
    same('port', database.Endpoint?.Port, stores.database.port);
    expect(database.MasterUserSecret?.SecretArn !== undefined, 'RDS keeps no secret');
  }),
  'the database takes as many connections as the charts count on, each with TLS': ofDatabase(
    async (cloud, database, section) => {
      const { DBParameterGroupName } = only(database.DBParameterGroups, 'parameter groups');
      const { Parameters = [] } = await cloud.aws.rds.describeDBParameters({ DBParameterGroupName });
      const value = (name: string) => Parameters.find(({ ParameterName }) => ParameterName === name)?.ParameterValue;
      same('max_connections', value('max_connections'), String(connectionLimit(section.class)));
      same('rds.force_ssl', value('rds.force_ssl'), '1');
    },
  ),
  'the database hands out its logs and what it waits for': ofDatabase(async (cloud, database) => {
    const { EnablePerformanceInsights } = only(recorded(cloud, 'AWS::RDS::DBInstance'), 'databases');
    same('EnablePerformanceInsights', EnablePerformanceInsights, true);
    same('logs', database.EnabledCloudwatchLogsExports, [...databaseLogs]);
    for (const log of databaseLogs) {
      const logGroupNamePrefix = databaseLogGroup(cloud.environment.name, log);
      const { logGroups } = await cloud.aws.logs.describeLogGroups({ logGroupNamePrefix });
      same(`days of ${log}`, only(logGroups, 'log groups').retentionInDays, cloud.environment.aws.logs.days);
    }
  }),
};
