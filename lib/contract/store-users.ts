import type { Environment } from '../environment/schema';
import { cacheUserId } from './store-names';
import { type StoreName, storeNames } from './stores';

/** A user of a store. */
export interface StoreUser {
  readonly store: StoreName;
  /** Name in the environment file. */
  readonly user: string;
  /** Whose pods log in as it: `<namespace>/<service account>`. */
  readonly serviceAccounts: readonly string[];
}

/** Every user of the stores of an environment. */
export const storeUsers = ({ aws }: Pick<Environment, 'aws'>): StoreUser[] =>
  storeNames.flatMap((store) =>
    Object.entries(aws?.[store]?.users ?? {}).map(([user, { serviceAccounts }]) => ({ store, user, serviceAccounts })),
  );

/** Name by which a store knows a user: those of databases are their own, those of caches the account's. */
export const loginName = (environment: string, { store, user }: Pick<StoreUser, 'store' | 'user'>): string =>
  store === 'cache' ? cacheUserId(environment, user) : user;
