import type { Environment } from '../environment/schema';
import { callersOf, passwordUsers } from './rollup-stores';
import { cacheUserId } from './store-names';
import { type StoreName, storeNames } from './stores';

/** A user of a store. */
export interface StoreUser {
  readonly store: StoreName;
  /** Name in the environment file, or one that follows from it. */
  readonly user: string;
  /** Whose pods log in as it: `<namespace>/<service account>`. */
  readonly serviceAccounts: readonly string[];
  /** By a token of IAM, or by a password that chance makes. */
  readonly authentication: 'iam' | 'password';
}

type Users = Pick<Environment, 'aws' | 'rollup'>;

/** Every user of the stores of an environment: those of its file, and those that its rollup needs. */
export const storeUsers = (environment: Users): StoreUser[] =>
  storeNames.flatMap((store) => [...namedUsers(environment, store), ...usersOfRollup(environment, store)]);

const namedUsers = ({ aws }: Users, store: StoreName): StoreUser[] =>
  Object.entries(aws?.[store]?.users ?? {}).map(([user, { serviceAccounts }]) => ({
    store,
    user,
    serviceAccounts,
    authentication: 'iam',
  }));

function usersOfRollup({ aws, rollup }: Users, store: StoreName): StoreUser[] {
  if (rollup?.data.from !== 'managed' || aws?.[store] === undefined) return [];
  return passwordUsers(rollup)
    .filter((each) => each.store === store)
    .map(({ user, service }) => ({
      store,
      user,
      serviceAccounts: callersOf(rollup, service),
      authentication: 'password',
    }));
}

/** Name by which a store knows a user: those of databases are their own, those of caches the account's. */
export const loginName = (environment: string, { store, user }: Pick<StoreUser, 'store' | 'user'>): string =>
  store === 'cache' ? cacheUserId(environment, user) : user;
