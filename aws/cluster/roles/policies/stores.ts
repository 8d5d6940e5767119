import type { Login } from '../../../../lib/contract/service-accounts';
import { loginName } from '../../../../lib/contract/store-users';
import { type StoreName, storeNames } from '../../../../lib/contract/stores';
import type { Allowance } from '../../../iam/allowance';
import type { Place } from '../../../iam/place';

/** Ids by which ARNs name the stores of an environment, known once these are made; none where there is no store. */
export type StoreIds = Readonly<Partial<Record<StoreName, string>>>;

/** An action, and what it is allowed on for some users of the store with this id. */
interface Entrance {
  readonly sid: string;
  readonly action: string;
  readonly resources: (place: Place, id: string, users: readonly string[]) => string[];
}

const entrances: Readonly<Record<StoreName, Entrance>> = {
  /** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html */
  database: {
    sid: 'LogInToTheDatabase',
    action: 'rds-db:connect',
    resources: ({ arn }, id, users) => users.map((user) => arn('rds-db', `dbuser:${id}/${user}`)),
  },
  /** Both are asked for: the cache and the user. @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html */
  cache: {
    sid: 'LogInToTheCache',
    action: 'elasticache:Connect',
    resources: ({ arn }, id, users) => [
      arn('elasticache', `replicationgroup:${id}`),
      ...users.map((user) => arn('elasticache', `user:${user}`)),
    ],
  },
};

/** Logs in to stores as some of their users, by tokens that IAM checks; a statement for each store. */
export function storeLogins(place: Place, logins: readonly Login[], ids: StoreIds): Allowance[] {
  return storeNames.flatMap((store) => {
    const users = logins
      .filter((login) => login.store === store)
      .map((login) => loginName(place.environment.name, login));
    if (users.length === 0) return [];
    const id = ids[store];
    if (id === undefined) throw new Error(`there is no ${store} to log in to`);
    const { sid, action, resources } = entrances[store];
    return { sid, actions: [action], resources: resources(place, id, users) };
  });
}
