import type { PodSpec, Toleration, TopologySpreadConstraint } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Cluster } from '../cluster';
import { POOL_LABEL } from '../contract/node-pools';

/**
 * Puts a pod on the nodes of a pool; nothing where the cluster brings its nodes itself.
 *
 * @param pool name of a pool of the environment
 * @throws Error where the environment has pools and none of this name
 */
export function placement(pool: string, { nodePools }: Cluster): Pick<PodSpec, 'nodeSelector' | 'tolerations'> {
  const found = nodePools.find(({ name }) => name === pool);
  if (nodePools.length === 0) return {};
  if (found === undefined) throw new Error(`there is no node pool ${pool}`);
  const tolerations = found.taints
    .filter(({ effect }) => effect !== 'PreferNoSchedule')
    .map(
      ({ key, value, effect }): Toleration =>
        value === undefined ? { key, operator: 'Exists', effect } : { key, operator: 'Equal', value, effect },
    );
  return { nodeSelector: { [POOL_LABEL]: pool }, tolerations: tolerations.length === 0 ? undefined : tolerations };
}

/** Spreads the pods with these labels over zones, then over nodes; one that cannot be spread still runs. */
export function spread(labels: Readonly<Record<string, string>>): TopologySpreadConstraint[] {
  return ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
    topologyKey,
    maxSkew: 1,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: { ...labels } },
  }));
}
