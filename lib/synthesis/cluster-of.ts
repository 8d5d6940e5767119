import type { Cluster } from '../cluster';
import { environmentPools } from '../contract/environment-pools';
import { resourceTags } from '../contract/resource-tags';
import { storedSecrets } from '../contract/stored-secrets';
import type { Environment } from '../environment/schema';
import { providers } from '../providers';

/** The part of an environment that every chart may know. */
export function clusterOf(environment: Environment, pin: (image: string) => string): Cluster {
  return {
    environment: environment.name,
    kubernetesVersion: environment.kubernetes.version,
    stopSignals: environment.kubernetes.stopSignals,
    provider: providers[environment.provider],
    operators: new Set(environment.operators),
    nodePools: environmentPools(environment),
    cidr: environment.network.cidr,
    dns: environment.network.dns,
    region: environment.region,
    scraper: environment.observability.scraper,
    monitorLabels: environment.observability.monitorLabels,
    registry: environment.registry,
    secretStore: environment.secrets.store,
    madeHere: environment.aws !== undefined,
    resourceTags: (system) => resourceTags(environment, system),
    storedSecrets: new Set(storedSecrets(environment).map(({ path }) => path)),
    pin,
  };
}
