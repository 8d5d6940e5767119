import { nodeGroups } from '../../../lib/contract/node-groups';
import { type StoreName, stores } from '../../../lib/contract/stores';
import type { NodeSubnetGroup } from '../../../lib/contract/subnet-groups';
import type { Environment } from '../../../lib/environment/schema';
import type { PodTemplate } from '../../../lib/policy/pod-templates';
import { poolOf } from './pods';

/** Why the security group of a store does not let in the machines that a pod may run on; undefined where it does. */
export function placeProblem(pod: PodTemplate, store: StoreName, environment: Environment): string | undefined {
  const from: readonly NodeSubnetGroup[] = stores[store].from;
  const choice = new Intl.ListFormat('en', { type: 'disjunction' }).format(from);
  const pool = poolOf(pod);
  if (pool === undefined) return `it may run in any pool; place it in one whose subnets are ${choice}`;
  const group = nodeGroups(environment).find(({ name }) => name === pool);
  if (group === undefined) return `there is no pool ${pool}`;
  if (from.includes(group.subnets)) return undefined;
  return `pool ${pool} is in the subnets ${group.subnets}; use one in ${choice}`;
}
