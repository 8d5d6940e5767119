import type { Environment } from '../environment/schema';
import { environmentPools } from './environment-pools';
import type { NodePool } from './node-pools';
import { type NodeSubnetGroup, subnetGroupOf } from './subnet-groups';

/** A node pool with what the cloud must know to make its machines. */
export interface NodeGroup extends NodePool {
  /** Best first. */
  readonly instanceTypes: readonly string[];
  readonly capacity: 'on-demand' | 'spot';
  /** Root disk of one machine, in Kubernetes' notation. */
  readonly disk: string;
  readonly subnets: NodeSubnetGroup;
}

/**
 * The node pools of an environment as the AWS app makes them.
 *
 * @throws Error where a pool has no subnets, which a rule of the environment refuses
 */
export function nodeGroups(environment: Environment): NodeGroup[] {
  return environmentPools(environment).map((pool) => {
    const section = environment.nodePools[pool.name];
    const subnets = section && subnetGroupOf(pool.name, section);
    if (section === undefined || subnets === undefined) throw new Error(`node pool ${pool.name} has no subnets`);
    const { instanceTypes = [], capacity, disk } = section;
    return { ...pool, instanceTypes, capacity, disk, subnets };
  });
}
