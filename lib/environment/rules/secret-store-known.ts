import { providers } from '../../providers';
import type { EnvironmentRule } from './rule';

/** External Secrets knows where to read. */
export const secretStoreKnown: EnvironmentRule = {
  id: 'secret-store-known',
  *check({ provider, operators, secrets }) {
    if (!operators.includes('external-secrets') || secrets.store !== undefined) return;
    if (providers[provider].secretStore !== undefined) return;
    const message = `"external-secrets" on ${provider} needs secrets.store, the name of a ClusterSecretStore that exists`;
    yield { path: ['operators', operators.indexOf('external-secrets')], message };
  },
};
