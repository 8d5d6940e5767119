import { cacheUserGroupId, cacheUserId } from '../../../lib/contract/store-names';
import { storeUsers } from '../../../lib/contract/store-users';
import { stores } from '../../../lib/contract/stores';
import { expect, same } from '../../live/support/report';
import { type Checks, type Cloud, idsOf, only, recorded } from '../cloud';
import { subnetsIn } from './network';

type CacheSection = NonNullable<Cloud['environment']['aws']['cache']>;

/** A check of the cache, which does nothing where there is none. */
const ofCache =
  (check: (cloud: Cloud, id: string, section: CacheSection) => Promise<void> | void) =>
  async (cloud: Cloud): Promise<void> => {
    const { cache } = cloud.environment.aws;
    const ids = idsOf(cloud, 'AWS::ElastiCache::ReplicationGroup');
    same('caches', ids.length, cache === undefined ? 0 : 1);
    if (cache) await check(cloud, only(ids, 'caches'), cache);
  };

/** The cache, as ElastiCache describes it. */
async function replicationGroup({ aws }: Cloud, ReplicationGroupId: string) {
  const { ReplicationGroups } = await aws.elastiCache.describeReplicationGroups({ ReplicationGroupId });
  return only(ReplicationGroups, 'caches');
}

/** Valkey of Amazon ElastiCache. */
export const cacheChecks: Checks = {
  'the cache is as large as the environment says': ofCache(async (cloud, id, section) => {
    const group = await replicationGroup(cloud, id);
    same('class', group.CacheNodeType, section.class);
    const { AutomaticFailover, MultiAZ } = group;
    const state = section.replicas > 0 ? 'enabled' : 'disabled';
    same('failover', [AutomaticFailover, MultiAZ], [state, state]);
    same('days of snapshots', group.SnapshotRetentionLimit, section.backupDays);
    const { Engine, EngineVersion, NumCacheClusters, Port } = only(
      recorded(cloud, 'AWS::ElastiCache::ReplicationGroup'),
      'caches',
    );
    same('engine', [Engine, EngineVersion], ['valkey', section.version]);
    same('nodes', NumCacheClusters, 1 + section.replicas);
    same('port', Port, stores.cache.port);
  }),
  'the cache is encrypted, on its disks and on its way, in the subnets for data': ofCache(async (cloud, id) => {
    const group = await replicationGroup(cloud, id);
    same('encrypted', [group.AtRestEncryptionEnabled, group.TransitEncryptionEnabled], [true, true]);
    expect(group.KmsKeyId !== undefined, 'it has no key');
    const CacheSubnetGroupName = only(idsOf(cloud, 'AWS::ElastiCache::SubnetGroup'), 'groups of subnets');
    const { CacheSubnetGroups } = await cloud.aws.elastiCache.describeCacheSubnetGroups({ CacheSubnetGroupName });
    const subnets = only(CacheSubnetGroups, 'groups of subnets').Subnets?.map(
      ({ SubnetIdentifier = '' }) => SubnetIdentifier,
    );
    same('subnets', subnets?.sort(), await subnetsIn(cloud, 'data', cloud.environment.zones));
  }),
  'users of the cache are those of the environment, and log in as the contract says': ofCache(async (cloud, id) => {
    const { name } = cloud.environment;
    const inCache = storeUsers(cloud.environment).filter(({ store }) => store === 'cache');
    const ways = new Map(inCache.map(({ user, authentication }) => [cacheUserId(name, user), authentication]));
    const wanted = [...ways.keys()].sort();
    const { Users = [] } = await cloud.aws.elastiCache.describeUsers({});
    const users = Users.filter(({ UserId = '' }) => idsOf(cloud, 'AWS::ElastiCache::User').includes(UserId));
    same('users', users.map(({ UserId = '' }) => UserId).sort(), wanted);
    for (const { UserId, UserName, Authentication } of users) {
      same(`name of ${UserId}`, UserName, UserId);
      same(`how ${UserId} logs in`, Authentication?.Type, ways.get(UserId ?? ''));
    }
    const { UserGroupId, UserIds } = only(recorded(cloud, 'AWS::ElastiCache::UserGroup'), 'groups of users');
    same('group', [UserGroupId, (UserIds as string[]).toSorted()], [cacheUserGroupId(name), wanted]);
    const { UserGroupIds } = only(recorded(cloud, 'AWS::ElastiCache::ReplicationGroup'), 'caches');
    same(`groups of ${id}`, (UserGroupIds as string[]).length, 1);
  }),
};
