import { cacheUserGroupId, cacheUserId, databaseIdentifier, storeNameProblem } from '../../../contract/store-names';
import { cloudRule } from './cloud-rule';

/** RDS and ElastiCache take the names that follow from the environment's, which cannot be changed later. */
export const awsStoreNames = cloudRule('aws-store-names', function* ({ database, cache }, { name }) {
  const users = (cache?.users ?? []).map((user) => ({
    path: ['aws', 'cache', 'users'],
    problem: storeNameProblem('cache', cacheUserId(name, user)),
  }));
  const found = [
    { path: ['aws', 'database'], problem: database && storeNameProblem('database', databaseIdentifier(name)) },
    { path: ['aws', 'cache'], problem: cache && storeNameProblem('cache', cacheUserGroupId(name)) },
    ...users,
  ];
  for (const { path, problem } of found) {
    if (problem !== undefined) yield { path, message: `${problem}; rename the environment or the user` };
  }
});
