import type { EnvironmentRule } from './rule';

/** The relay server takes anonymous PUT and DELETE; only a Gateway can let reads through alone. */
export const relayWritesStated: EnvironmentRule = {
  id: 'relay-writes-stated',
  *check({ relay }) {
    if (relay?.http === undefined || relay.http.via === 'gateway' || relay.anonymousWrites !== undefined) return;
    const message = `"${relay.http.via}" lets anybody change the repositories; use via: gateway, or say why in relay.anonymousWrites.reason`;
    yield { path: ['relay', 'http', 'via'], message };
  },
};
