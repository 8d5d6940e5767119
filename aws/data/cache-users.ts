import { Fn } from 'aws-cdk-lib';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type { Construct } from 'constructs';
import { CACHE_ACCESS } from '../../lib/contract/cache-access';
import { passwordPath } from '../../lib/contract/rollup-stores';
import { cacheUserGroupId, cacheUserId } from '../../lib/contract/store-names';
import { type StoreUser, storeUsers } from '../../lib/contract/store-users';
import { InputError } from '../../lib/errors';
import type { CloudEnvironment } from '../cloud-environment';
import type { StoredSecrets } from './secrets';

/**
 * Users of the cache. A group of Valkey needs no user `default`, as one of Redis does: who does not log in is turned
 * away.
 */
export function cacheUsers(
  scope: Construct,
  environment: CloudEnvironment,
  secrets: StoredSecrets,
): elasticache.CfnUserGroup {
  const { name } = environment;
  const users = storeUsers(environment).filter(({ store }) => store === 'cache');
  const made = users.map((each) => {
    const id = cacheUserId(name, each.user);
    return new elasticache.CfnUser(scope, `CacheUser-${each.user}`, {
      engine: 'valkey',
      userId: id,
      userName: id,
      authenticationMode: authentication(name, each, secrets),
      accessString: `on ${CACHE_ACCESS}`,
    });
  });
  return new elasticache.CfnUserGroup(scope, 'CacheUsers', {
    engine: 'valkey',
    userGroupId: cacheUserGroupId(name),
    userIds: made.map((user) => user.ref),
  });
}

/** How a user logs in; a password is read from its secret when the user is made, and stands in no template. */
function authentication(environment: string, user: StoreUser, secrets: StoredSecrets): object {
  if (user.authentication === 'iam') return { Type: 'iam' };
  const path = passwordPath(environment, user);
  const secret = secrets.get(path);
  if (secret === undefined) {
    throw new InputError([
      `secrets.store: ElastiCache reads the password of ${user.user} from ${path} of AWS Secrets Manager: leave the store out`,
    ]);
  }
  return { Type: 'password', Passwords: [Fn.join('', ['{{resolve:secretsmanager:', secret.ref, ':SecretString}}'])] };
}
