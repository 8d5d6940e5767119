import {
  type ExternalSecretSpecSecretStoreRef,
  ExternalSecretSpecSecretStoreRefKind as Kind,
  SecretStore,
} from '../../imports/external-secrets.io';
import type { System } from '../system';

const NAME = 'secret-store';

/** The store that a system's ExternalSecrets read: the one the environment names, else the provider's, rendered once. */
export function secretStoreReference(chart: System): ExternalSecretSpecSecretStoreRef {
  const { cluster } = chart;
  if (cluster.secretStore !== undefined) return { kind: Kind.CLUSTER_SECRET_STORE, name: cluster.secretStore };
  const provider = cluster.provider.secretStore?.(cluster.region ?? '');
  if (provider === undefined) throw new Error(`${cluster.provider.name} has no secret store of its own`);
  if (chart.node.tryFindChild(NAME) === undefined) {
    new SecretStore(chart, NAME, {
      metadata: { name: NAME },
      spec: { provider },
    });
  }
  return { kind: Kind.SECRET_STORE, name: NAME };
}
