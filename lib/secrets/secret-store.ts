import { ApiObject } from 'cdk8s';
import type { SystemChart } from '../workloads/system-chart';

const NAME = 'secret-store';

/** The store that a system's ExternalSecrets read: the one the environment names, else the provider's, rendered once. */
export function secretStoreReference(chart: SystemChart): { readonly kind: string; readonly name: string } {
  const { cluster } = chart;
  if (cluster.secretStore !== undefined) return { kind: 'ClusterSecretStore', name: cluster.secretStore };
  if (chart.node.tryFindChild(NAME) === undefined) {
    new ApiObject(chart, NAME, {
      apiVersion: 'external-secrets.io/v1',
      kind: 'SecretStore',
      metadata: { name: NAME },
      spec: { provider: cluster.provider.secretStore?.(cluster.region ?? '') },
    });
  }
  return { kind: 'SecretStore', name: NAME };
}
