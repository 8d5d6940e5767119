import { ExternalSecretSpecTargetCreationPolicy as CreationPolicy } from '../../imports/external-secrets.io';
import type { Cluster } from '../cluster';
import { pullSecretPath } from '../contract/stored-secrets';
import { isFromRegistry } from '../k8s/image-reference';
import type { System } from '../system';
import { externalSecret } from './system-secret';

/**
 * Provides the Secret that opens the private registry, in a namespace whose pods use it.
 *
 * @param images images of the system
 */
export function pullSecret(chart: System, images: readonly string[]): void {
  const { cluster, system } = chart;
  const { registry } = cluster;
  if (registry === undefined || !images.some((image) => isFromRegistry(image, registry.server))) return;
  const { pullSecret: name, server } = registry;
  if (cluster.operators.has('external-secrets')) {
    const key = pullSecretPath(cluster.environment, name);
    externalSecret(chart, name, {
      target: { name, creationPolicy: CreationPolicy.OWNER, template: { type: 'kubernetes.io/dockerconfigjson' } },
      data: [{ secretKey: '.dockerconfigjson', remoteRef: { key } }],
    });
    chart.notes.push(`${key} of the secret store must hold a .dockerconfigjson${storeCommand(cluster, key, server)}`);
    return;
  }
  const make = `kubectl create secret docker-registry ${name} -n ${system} --docker-server=${server} --docker-username=… --docker-password=…`;
  chart.expected.set(`Secret/${system}/${name}`, make);
}

/** How it is written where the store is the provider's own. */
function storeCommand(cluster: Cluster, path: string, server: string): string {
  const { provider, region, secretStore, storedSecrets } = cluster;
  if (secretStore !== undefined || provider.storeCommand === undefined) return '';
  const value = `'${JSON.stringify({ auths: { [server]: { username: '…', password: '…' } } })}'`;
  const replace = storedSecrets.has(path);
  const lead = replace ? 'once npx cdk deploy has made the empty secret' : 'make it';
  return `; ${lead}: ${provider.storeCommand({ path, value, region, replace })}`;
}
