import type { EnvironmentRule } from './rule';

/** Programs that others address by identity have one before anything is rendered. */
export const identityMade: EnvironmentRule = {
  id: 'identity-made',
  *check({ name, relay, perpetual, identities }) {
    const needs = [
      { path: ['perpetual', 'kubo'], used: perpetual !== undefined, made: identities.perpetual?.kubo },
      { path: ['relay', 'ipfs'], used: relay?.ipfs !== undefined, made: identities.relay?.kubo },
    ];
    for (const { path, used, made } of needs) {
      if (!used || made !== undefined) continue;
      const message = `has no identity in identities/${name}.yaml; run "npm run keygen -- ${name}" first`;
      yield { path, message };
    }
  },
};
