import type { NodeGroup } from './node-groups';

/**
 * The groups that the machines of a pool are in. Where the pool grows, each zone has one: the cluster autoscaler takes
 * all machines of a group to be in its first zone, and would add none for a pod whose volume is in another. Together
 * they have the sizes of the pool, which are shared out in the order of the zones.
 *
 * @see https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md#common-notes-and-gotchas
 */
export function machineGroups(pool: NodeGroup): NodeGroup[] {
  const { zones, minimum, maximum } = pool;
  if (minimum === maximum || zones.length < 2) return [pool];
  const share = (total: number, index: number) => Math.floor((total + zones.length - 1 - index) / zones.length);
  return zones
    .map((zone, index) => ({ ...pool, zones: [zone], minimum: share(minimum, index), maximum: share(maximum, index) }))
    .filter((group) => group.maximum > 0);
}
