import type { Environment } from '../environment/schema';
import type { Service } from '../programs/rollup/role';
import { usesCache } from '../programs/rollup/uses-cache';
import { rollupWorkloads } from '../programs/rollup/workloads';
import { secretPath } from './secret-names';
import type { StoreName } from './stores';

type RollupSection = NonNullable<Environment['rollup']>;

/** A service of a rollup that is a store, or a part of one. */
export type StoreService = Extract<Service, 'server-database' | 'prover-database' | 'cache'>;

/** A user of a store who logs in by password, since programs of a rollup cannot log in by IAM. */
export interface PasswordUser {
  readonly service: StoreService;
  readonly store: StoreName;
  /** Name of the user, and of the database that it owns. */
  readonly user: string;
}

/** Users that a rollup needs: one for each database that something calls, and one where something uses a cache. */
export function passwordUsers(section: RollupSection): readonly PasswordUser[] {
  const name = section.name.replaceAll('-', '_');
  const users: readonly PasswordUser[] = [
    { service: 'server-database', store: 'database', user: `${name}_server` },
    { service: 'prover-database', store: 'database', user: `${name}_prover` },
    { service: 'cache', store: 'cache', user: section.name },
  ];
  return users.filter(({ service }) =>
    service === 'cache' ? usesCache(section) : callersOf(section, service).length > 0,
  );
}

/** Service accounts of the workloads of a rollup that call a service, as `<namespace>/<service account>`. */
export const callersOf = (section: RollupSection, service: Service): readonly string[] =>
  rollupWorkloads(section)
    .filter(({ role }) => role.calls.some((called) => called === service))
    .map(({ name, role }) => `rollup-${role.part}/${name}`);

/** Name of the secret with the password of a user; wherever the store is, its programs read it there. */
export const passwordPath = (environment: string, { store, user }: Pick<PasswordUser, 'store' | 'user'>): string =>
  secretPath(environment, 'platform', `${store}-${user}`);
