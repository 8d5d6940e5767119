import { Duration, Tags, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as rds from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';
import { BACKUP_TAG } from '../../lib/contract/cloud-names';
import { DATABASE_AUTHORITY } from '../../lib/contract/database-authority';
import { connectionLimit } from '../../lib/contract/database-connections';
import { databaseIdentifier, databaseLogGroup, databaseLogs } from '../../lib/contract/store-names';
import { stores } from '../../lib/contract/stores';
import { parseGibibytes } from '../../lib/k8s/quantity';
import type { CloudEnvironment } from '../cloud-environment';
import { isProtected, removalPolicy, snapshotPolicy } from '../removal';
import { storageKey } from './storage-key';
import type { StoreProps } from './store-props';
import { windows } from './windows';

type DatabaseSection = NonNullable<CloudEnvironment['aws']['database']>;

/** Database that is there from the start; programs have their own, which they or people make. */
export const FIRST_DATABASE = 'main';

const gibibytes = (quantity: string): number => Math.ceil(parseGibibytes(quantity));

/** PostgreSQL of Amazon RDS. */
export function addDatabase(scope: Construct, props: StoreProps, section: DatabaseSection): rds.DatabaseInstance {
  const { environment, network } = props;
  const key = storageKey(scope, 'DatabaseKey', environment, `Database of ${environment.name}`);
  const engine = rds.DatabaseInstanceEngine.postgres({ version: postgres(section.version) });
  const instance = new rds.DatabaseInstance(scope, 'Database', {
    instanceIdentifier: databaseIdentifier(environment.name),
    engine,
    instanceType: new ec2.InstanceType(section.class.replace(/^db\./, '')),
    databaseName: FIRST_DATABASE,
    port: stores.database.port,
    parameterGroup: parameterGroup(scope, engine, section),
    // No pod has the password of the master user: programs log in by IAM.
    manageMasterUserPassword: true,
    iamAuthentication: true,
    vpc: network.vpc,
    subnetGroup: new rds.SubnetGroup(scope, 'DatabaseSubnets', {
      description: `Subnets of the database of ${environment.name}`,
      vpc: network.vpc,
      vpcSubnets: { subnetGroupName: 'data' },
    }),
    securityGroups: [network.dataSecurityGroup],
    publiclyAccessible: false,
    multiAz: section.multiZone,
    caCertificate: rds.CaCertificate.of(DATABASE_AUTHORITY.identifier),
    storageType: rds.StorageType.GP3,
    allocatedStorage: gibibytes(section.storage),
    maxAllocatedStorage: section.maximumStorage === undefined ? undefined : gibibytes(section.maximumStorage),
    storageEncryptionKey: key,
    backupRetention: Duration.days(section.backupDays),
    preferredBackupWindow: windows.backup,
    preferredMaintenanceWindow: windows.maintenance,
    // The version is what the environment file says.
    autoMinorVersionUpgrade: false,
    // Seven days of it cost nothing, for every class of PostgreSQL. Enhanced monitoring is paid for and adds little.
    databaseInsightsMode: rds.DatabaseInsightsMode.STANDARD,
    enablePerformanceInsights: true,
    performanceInsightEncryptionKey: key,
    performanceInsightRetention: rds.PerformanceInsightRetention.DEFAULT,
    cloudwatchLogsExports: [...databaseLogs],
    deletionProtection: isProtected(environment),
    deleteAutomatedBackups: !isProtected(environment),
    removalPolicy: snapshotPolicy(environment),
  });
  instance.node.addDependency(...logGroups(scope, environment));
  if (environment.aws.backup) tagForBackup(instance, environment.name);
  acknowledge(instance, environment, section);
  return instance;
}

function postgres(version: string): rds.PostgresEngineVersion {
  const [major = version] = version.split('.');
  return rds.PostgresEngineVersion.of(version, major);
}

function parameterGroup(scope: Construct, engine: rds.IInstanceEngine, section: DatabaseSection): rds.ParameterGroup {
  return new rds.ParameterGroup(scope, 'DatabaseParameters', {
    engine,
    description: 'TLS for every connection, and as many of them as programs count on',
    parameters: { 'rds.force_ssl': '1', max_connections: String(connectionLimit(section.class)) },
  });
}

/** Made before the database: groups that RDS makes itself keep their logs for ever. */
function logGroups(scope: Construct, environment: CloudEnvironment): logs.LogGroup[] {
  return databaseLogs.map(
    (log) =>
      new logs.LogGroup(scope, `DatabaseLog-${log}`, {
        logGroupName: databaseLogGroup(environment.name, log),
        retention: environment.aws.logs.days,
        removalPolicy: removalPolicy(environment),
      }),
  );
}

const tagForBackup = (instance: rds.DatabaseInstance, environment: string): void =>
  Tags.of(instance).add(BACKUP_TAG, environment, { includeResourceTypes: [rds.CfnDBInstance.CFN_RESOURCE_TYPE_NAME] });

function acknowledge(instance: rds.DatabaseInstance, environment: CloudEnvironment, section: DatabaseSection): void {
  const found = Validations.of(instance);
  found.acknowledge({
    id: 'AwsSolutions-RDS11',
    reason: 'Another port hides nothing: the subnets have no way out, and only security groups of nodes are let in.',
  });
  if (!section.multiZone) {
    found.acknowledge({ id: 'AwsSolutions-RDS3', reason: 'The environment file says multiZone: false.' });
  }
  const { unprotected } = environment.aws;
  if (unprotected) {
    found.acknowledge({ id: 'AwsSolutions-RDS10', reason: `The environment file: ${unprotected.reason}` });
  }
}
