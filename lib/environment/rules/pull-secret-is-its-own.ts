import { neededIdentities } from '../needed-identities';
import type { EnvironmentRule } from './rule';

/** The Secret that opens the registry is no other Secret of a namespace. */
export const pullSecretIsItsOwn: EnvironmentRule = {
  id: 'pull-secret-is-its-own',
  *check(environment) {
    const name = environment.registry?.pullSecret;
    const taken = neededIdentities(environment).find(({ program }) => program === name);
    if (taken === undefined) return;
    const message = `"${name}" is the Secret with the identity of ${taken.program} in namespace ${taken.system}; use another name`;
    yield { path: ['registry', 'pullSecret'], message };
  },
};
