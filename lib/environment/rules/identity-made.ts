import { publicHalf } from '../identities';
import { neededIdentities } from '../needed-identities';
import type { EnvironmentRule } from './rule';

/** Programs that others address by identity have one before anything is rendered. */
export const identityMade: EnvironmentRule = {
  id: 'identity-made',
  *check(environment) {
    const { name, identities } = environment;
    for (const need of neededIdentities(environment)) {
      if (publicHalf(identities, need) !== undefined) continue;
      const message = `has no identity in identities/${name}.yaml; run "npm run keygen -- ${name}" first`;
      yield { path: need.path, message };
    }
  },
};
