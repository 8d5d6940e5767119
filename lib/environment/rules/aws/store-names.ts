import {
  cacheUserGroupId,
  cacheUserId,
  databaseIdentifier,
  databaseUserProblem,
  storeNameProblem,
} from '../../../contract/store-names';
import { cloudRule } from './cloud-rule';

/** RDS and ElastiCache take the names that follow from the environment's, which cannot be changed later. */
export const awsStoreNames = cloudRule('aws-store-names', function* ({ database, cache }, { name }) {
  const cacheUsers = Object.keys(cache?.users ?? {}).map((user) => ({
    path: ['aws', 'cache', 'users', user],
    problem: storeNameProblem('cache', cacheUserId(name, user)),
  }));
  const found = [
    { path: ['aws', 'database'], problem: database && storeNameProblem('database', databaseIdentifier(name)) },
    { path: ['aws', 'cache'], problem: cache && storeNameProblem('cache', cacheUserGroupId(name)) },
    ...cacheUsers,
  ];
  for (const { path, problem } of found) {
    if (problem !== undefined) yield { path, message: `${problem}; rename the environment or the user` };
  }
  for (const user of Object.keys(database?.users ?? {})) {
    const problem = databaseUserProblem(user);
    if (problem !== undefined) yield { path: ['aws', 'database', 'users', user], message: `${problem}; use another` };
  }
});
