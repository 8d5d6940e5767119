import { type PasswordUser, passwordUsers } from '../../../contract/rollup-stores';
import { cacheUserId, databaseUserProblem, storeNameProblem } from '../../../contract/store-names';
import type { LoadedEnvironment } from '../../load';
import { rollupRule } from './rollup-rule';

/** Stores take the names of the users that follow from the rollup's, which nobody else has. */
export const rollupStoreNames = rollupRule('rollup-store-names', function* (rollup, environment) {
  for (const user of passwordUsers(rollup)) {
    const problem = nameProblem(user, environment) ?? takenProblem(user, environment);
    if (problem !== undefined) yield { path: ['rollup', 'name'], message: `${problem}; rename the rollup` };
  }
});

function nameProblem({ store, user }: PasswordUser, { name, rollup }: LoadedEnvironment): string | undefined {
  if (store === 'database') return databaseUserProblem(user);
  return rollup?.data.from === 'managed' ? storeNameProblem('cache', cacheUserId(name, user)) : undefined;
}

function takenProblem({ store, user }: PasswordUser, { aws, rollup }: LoadedEnvironment): string | undefined {
  const isTaken = rollup?.data.from === 'managed' && Object.hasOwn(aws?.[store]?.users ?? {}, user);
  return isTaken ? `${user} logs in to the ${store} by password, and is in aws.${store}.users already` : undefined;
}
