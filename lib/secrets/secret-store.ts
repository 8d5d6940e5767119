import {
  type ExternalSecretSpecDataSourceRefStoreRef,
  type ExternalSecretSpecSecretStoreRef,
  ExternalSecretSpecSecretStoreRefKind as Kind,
  SecretStore,
  type SecretStoreSpecProvider,
  ExternalSecretSpecDataSourceRefStoreRefKind as StoreKind,
} from '../../imports/external-secrets.io';
import type { System } from '../system';

const NAME = 'secret-store';
const PARAMETERS = 'parameter-store';

/** The store that a system's ExternalSecrets read: the one the environment names, else the provider's, rendered once. */
export function secretStoreReference(chart: System): ExternalSecretSpecSecretStoreRef {
  const { cluster } = chart;
  if (cluster.secretStore !== undefined) return { kind: Kind.CLUSTER_SECRET_STORE, name: cluster.secretStore };
  const provider = cluster.provider.secretStore?.(cluster.region ?? '');
  if (provider === undefined) throw new Error(`${cluster.provider.name} has no secret store of its own`);
  renderOnce(chart, NAME, provider);
  return { kind: Kind.SECRET_STORE, name: NAME };
}

/** The store of what the AWS app wrote down about what it made, rendered once. */
export function parameterStoreReference(chart: System): ExternalSecretSpecDataSourceRefStoreRef {
  const { provider, region } = chart.cluster;
  const store = provider.parameterStore?.(region ?? '');
  if (store === undefined) throw new Error(`${provider.name} has no parameter store`);
  renderOnce(chart, PARAMETERS, store);
  return { kind: StoreKind.SECRET_STORE, name: PARAMETERS };
}

function renderOnce(chart: System, name: string, provider: SecretStoreSpecProvider): void {
  if (chart.node.tryFindChild(name) !== undefined) return;
  new SecretStore(chart, name, {
    metadata: { name },
    spec: { provider },
  });
}
