import type { Cluster } from '../cluster';
import type { Environment } from '../environment/schema';
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
    external: new Set([
      ...cluster.provider.externalStorageClasses.map((name) => `StorageClass/${name}`),
      ...systems.flatMap(({ expected }) => [...expected.keys()]),
      ...environment.external,
      ...outsideReferences(environment),
    ]),
    operatorApis: new Set(environment.operators.flatMap((name) => operators[name].apis)),
    workloads: systems.flatMap(({ workloads }) => workloads.map(({ facts }) => facts)),
    requireDigests: environment.requireDigests,
  };
}

/** Objects that the environment file itself names as existing. */
function outsideReferences({ secrets, relay, perpetual }: Environment): string[] {
  const store = secrets.store === undefined ? [] : [`ClusterSecretStore/${secrets.store}`];
  const web = [
    { system: 'relay', exposure: relay?.http },
    { system: 'perpetual', exposure: perpetual?.orbitdb.http },
  ];
  const named = web.flatMap(({ system, exposure }) => {
    if (exposure?.via === 'ingress' && exposure.tlsSecret) return [`Secret/${system}/${exposure.tlsSecret}`];
    if (exposure?.via === 'gateway') return [`Gateway/${exposure.gateway.namespace}/${exposure.gateway.name}`];
    return [];
  });
  return [...store, ...named];
}
