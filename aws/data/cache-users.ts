import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type { Construct } from 'constructs';
import { cacheUserGroupId, cacheUserId } from '../../lib/contract/store-names';

/**
 * All keys and channels, and what programs do with them: no command that changes the server, its users or its
 * replication, none that empties or lists it whole. Clients read INFO, which is among the dangerous ones, to know when
 * a server is ready.
 *
 * @see https://valkey.io/topics/acl/
 */
const ACCESS =
  'on ~* &* -@all +@read +@write +@connection +@transaction +@pubsub +@scripting -@admin -@dangerous +info';

/**
 * Users of the cache, who have no password. A group of Valkey needs no user `default`, as one of Redis does: who does
 * not log in is turned away.
 */
export function cacheUsers(scope: Construct, environment: string, names: readonly string[]): elasticache.CfnUserGroup {
  const users = names.map((name) => {
    const id = cacheUserId(environment, name);
    return new elasticache.CfnUser(scope, `CacheUser-${name}`, {
      engine: 'valkey',
      userId: id,
      userName: id,
      authenticationMode: { Type: 'iam' },
      accessString: ACCESS,
    });
  });
  return new elasticache.CfnUserGroup(scope, 'CacheUsers', {
    engine: 'valkey',
    userGroupId: cacheUserGroupId(environment),
    userIds: users.map((user) => user.ref),
  });
}
