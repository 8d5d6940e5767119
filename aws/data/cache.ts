import { Validations } from 'aws-cdk-lib';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { stores } from '../../lib/contract/stores';
import type { CloudEnvironment } from '../cloud-environment';
import { removalPolicy, snapshotPolicy } from '../removal';
import { cacheUsers } from './cache-users';
import type { StoredSecrets } from './secrets';
import { storageKey } from './storage-key';
import type { StoreProps } from './store-props';
import { windows } from './windows';

type CacheSection = NonNullable<CloudEnvironment['aws']['cache']>;

/** What a cache is made for, and what its users log in by. */
export interface CacheProps extends StoreProps {
  readonly secrets: StoredSecrets;
}

/** Valkey of Amazon ElastiCache: one primary node, and its replicas. */
export function addCache(
  scope: Construct,
  { environment, network, secrets }: CacheProps,
  section: CacheSection,
): elasticache.CfnReplicationGroup {
  const { name } = environment;
  const hasReplicas = section.replicas > 0;
  const subnets = new elasticache.CfnSubnetGroup(scope, 'CacheSubnets', {
    description: `Subnets of the cache of ${name}`,
    subnetIds: network.vpc.selectSubnets({ subnetGroupName: 'data' }).subnetIds,
  });
  const cache = new elasticache.CfnReplicationGroup(scope, 'Cache', {
    replicationGroupDescription: `Cache of ${name}`,
    engine: 'valkey',
    engineVersion: section.version,
    // The version is what the environment file says.
    autoMinorVersionUpgrade: false,
    cacheNodeType: section.class,
    numCacheClusters: 1 + section.replicas,
    automaticFailoverEnabled: hasReplicas,
    multiAzEnabled: hasReplicas,
    port: stores.cache.port,
    cacheSubnetGroupName: subnets.ref,
    securityGroupIds: [network.dataSecurityGroup.securityGroupId],
    transitEncryptionEnabled: true,
    transitEncryptionMode: 'required',
    atRestEncryptionEnabled: true,
    kmsKeyId: storageKey(scope, 'CacheKey', environment, `Cache of ${name}`).keyArn,
    userGroupIds: [cacheUsers(scope, environment, secrets).ref],
    snapshotRetentionLimit: section.backupDays,
    snapshotWindow: windows.backup,
    preferredMaintenanceWindow: windows.maintenance,
    logDeliveryConfigurations: [slowLog(scope, environment)],
  });
  cache.applyRemovalPolicy(snapshotPolicy(environment));
  acknowledge(cache, hasReplicas);
  return cache;
}

/** Commands that took long: a few lines a day, whereas the log of the engine says what CloudWatch's metrics say too. */
function slowLog(
  scope: Construct,
  environment: CloudEnvironment,
): elasticache.CfnReplicationGroup.LogDeliveryConfigurationRequestProperty {
  const group = new logs.LogGroup(scope, 'CacheSlowLog', {
    retention: environment.aws.logs.days,
    removalPolicy: removalPolicy(environment),
  });
  return {
    logType: 'slow-log',
    logFormat: 'json',
    destinationType: 'cloudwatch-logs',
    destinationDetails: { cloudWatchLogsDetails: { logGroup: group.logGroupName } },
  };
}

function acknowledge(cache: elasticache.CfnReplicationGroup, hasReplicas: boolean): void {
  const found = Validations.of(cache);
  found.acknowledge({
    id: 'AwsSolutions-AEC5',
    reason: 'Another port hides nothing: the subnets have no way out, and only security groups of nodes are let in.',
  });
  found.acknowledge({
    id: 'AwsSolutions-AEC6',
    reason:
      'Users log in by IAM with a token of 15 minutes, or by a password of their own, in place of one password for all.',
  });
  if (!hasReplicas) {
    found.acknowledge({ id: 'AwsSolutions-AEC4', reason: 'The environment file says replicas: 0.' });
  }
}
