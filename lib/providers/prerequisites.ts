import type { Cluster } from '../cluster';
import { secretPath } from '../contract/secret-names';

/** What a person must see to in the cluster before `kubectl apply`, one line each. */
export function prerequisites(cluster: Cluster): string[] {
  const { provider, operators, cidr } = cluster;
  const { connectsFromNetwork } = provider.loadBalancer(operators);
  return [
    ...provider.cautions,
    ...(connectsFromNetwork ? [`load balancers reach pods from network.cidr: ${cidr} must be the nodes' network`] : []),
    ...(operators.has('external-secrets') ? [secretReader(cluster)] : []),
  ];
}

/** What External Secrets must be able to read, and by which right where the provider tells. */
function secretReader({ environment, provider: { podIdentity, secretRight }, secretStore }: Cluster): string {
  const store = secretStore === undefined ? '' : ` from ClusterSecretStore ${secretStore}`;
  const means = [secretStore === undefined ? secretRight : undefined, podIdentity];
  const given = means.filter((mean) => mean !== undefined).join(' by ');
  const needed = given === '' ? '' : ` (${given})`;
  return `External Secrets must be able to read ${secretPath(environment, '*', '*')}${store}${needed}`;
}
