import type { Cluster } from '../cluster';
import { places } from '../environment/places';
import { type Environment, environmentSchema } from '../environment/schema';
import { webExposure } from '../environment/sections/exposure';
import { operators } from '../operators/operators';
import type { ClusterFacts } from '../policy/rendered-cluster';
import type { SystemChart } from '../workloads/system-chart';

/** What the policy rules know beside the rendered objects. */
export function clusterFacts(
  environment: Environment,
  cluster: Cluster,
  systems: readonly SystemChart[],
): ClusterFacts {
  return {
    kubernetesVersion: cluster.kubernetesVersion,
    nodePools: cluster.nodePools,
    systemPods: cluster.provider.systemPods?.(cluster.operators) ?? [],
    external: new Set([
      ...cluster.provider.externalStorageClasses.map((name) => `StorageClass/${name}`),
      ...systems.flatMap(({ expected }) => [...expected.keys()]),
      ...environment.external,
      ...outsideReferences(environment),
    ]),
    operatorApis: new Set(environment.operators.flatMap((name) => operators[name].apis)),
    workloads: systems.flatMap(({ workloads }) => workloads.map(({ facts }) => facts)),
    requireDigests: environment.requireDigests,
    throwAwaySecrets: cluster.provider.throwAwaySecrets,
  };
}

/** Objects that the environment file itself names as existing. */
function outsideReferences(environment: Environment): string[] {
  const { store } = environment.secrets;
  const named = places(environmentSchema, environment, webExposure).flatMap(({ path: [namespace], value }) => {
    if (value.via === 'ingress' && value.tlsSecret) return [`Secret/${String(namespace)}/${value.tlsSecret}`];
    if (value.via === 'gateway') return [`Gateway/${value.gateway.namespace}/${value.gateway.name}`];
    return [];
  });
  return store === undefined ? named : [`ClusterSecretStore/${store}`, ...named];
}
