import type { Nodegroup } from '@aws-sdk/client-eks';
import { clusterName } from '../../../lib/contract/cloud-names';
import { machineGroups } from '../../../lib/contract/machine-groups';
import { type NodeGroup, nodeGroups } from '../../../lib/contract/node-groups';
import { POOL_LABEL, type Taint } from '../../../lib/contract/node-pools';
import { expect, same } from '../../live/support/report';
import type { Checks, Cloud } from '../cloud';
import { subnetsIn } from './network';

/** Pools of the environment, or the parts of them that are in one zone, each with the node group that is made of it. */
export async function pools(cloud: Cloud): Promise<{ readonly pool: NodeGroup; readonly made: Nodegroup }[]> {
  const cluster = clusterName(cloud.environment.name);
  const { nodegroups = [] } = await cloud.aws.eks.listNodegroups({ clusterName: cluster });
  const all = await Promise.all(
    nodegroups.map(async (nodegroupName) => {
      const { nodegroup } = await cloud.aws.eks.describeNodegroup({ clusterName: cluster, nodegroupName });
      return nodegroup;
    }),
  );
  const wanted = nodeGroups(cloud.environment).flatMap(machineGroups);
  const names = all.map((made) => made?.labels?.[POOL_LABEL] ?? '');
  same('pools', names.toSorted(), wanted.map(({ name }) => name).sort());
  return Promise.all(
    wanted.map(async (pool) => {
      const ofPool = all.filter((_, index) => names[index] === pool.name);
      const subnets = await subnetsIn(cloud, pool.subnets, pool.zones);
      const [made] = ofPool.length === 1 ? ofPool : ofPool.filter((each) => each?.subnets?.join() === subnets.join());
      expect(made !== undefined, `pool ${pool.name} has no node group in ${pool.zones.join(', ')}`);
      return { pool, made };
    }),
  );
}

/** How EKS writes effects. */
const effects = { NoSchedule: 'NO_SCHEDULE', PreferNoSchedule: 'PREFER_NO_SCHEDULE', NoExecute: 'NO_EXECUTE' } as const;

const written = ({ key, value, effect }: Taint) => ({ key, value, effect: effects[effect] });

/** Node groups, pool by pool. */
export const nodeGroupChecks: Checks = {
  'pools have their labels and taints': async (cloud) => {
    for (const { pool, made } of await pools(cloud)) {
      same(`labels of ${pool.name}`, made.labels, pool.labels);
      const taints = made.taints?.map(({ key, value, effect }) => ({ key, value, effect })) ?? [];
      same(`taints of ${pool.name}`, taints, pool.taints.map(written));
    }
  },
  'pools have their sizes, machines and images': async (cloud) => {
    for (const { pool, made } of await pools(cloud)) {
      const { minSize, maxSize } = made.scalingConfig ?? {};
      same(`sizes of ${pool.name}`, [minSize, maxSize], [pool.minimum, pool.maximum]);
      same(`machines of ${pool.name}`, made.instanceTypes, pool.instanceTypes);
      same(`capacity of ${pool.name}`, made.capacityType, pool.capacity === 'spot' ? 'SPOT' : 'ON_DEMAND');
      const image = pool.allocatable.gpus > 0 ? 'AL2023_x86_64_NVIDIA' : 'AL2023_x86_64_STANDARD';
      same(`image of ${pool.name}`, made.amiType, image);
    }
  },
  'pools are in the subnets of their group and zones': async (cloud) => {
    for (const { pool, made } of await pools(cloud)) {
      const subnets = await subnetsIn(cloud, pool.subnets, pool.zones);
      same(`subnets of ${pool.name}`, made.subnets?.toSorted(), subnets);
    }
  },
};
