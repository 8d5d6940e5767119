import { environmentPools } from '../../../lib/contract/environment-pools';
import type { NodeGroup } from '../../../lib/contract/node-groups';
import type { SystemPods } from '../../../lib/contract/system-pods';
import type { LoadedEnvironment } from '../../../lib/environment/load';
import { podsOfAddOns } from '../template/add-ons';
import { templateNodeGroups } from '../template/node-groups';
import { poolsOf } from '../template/pools';
import { cloudTemplates } from '../template/synthesize';
import { operatorPods } from './operator-pods';

/** Nodes of one kind. */
export type SimulatedPool = Omit<NodeGroup, 'subnets'>;

/** What a cluster has before anything is applied to it. */
export interface SimulatedCluster {
  readonly pools: readonly SimulatedPool[];
  /** Pods that it runs by itself. */
  readonly systemPods: readonly SystemPods[];
}

/** Where an environment names no pools: two CPUs, 8 GiB, and a disk of 25 GiB. */
const laptop: SimulatedPool = {
  name: 'laptop',
  labels: {},
  taints: [],
  zones: [],
  minimum: 1,
  maximum: 1,
  allocatable: { cpu: 2000, memory: 8 * 2 ** 30, pods: 110, gpus: 0 },
  instanceTypes: [],
  capacity: 'on-demand',
  disk: '25Gi',
};

/** What the files of some environments ask of the machine instead. */
const larger: Readonly<Record<string, SimulatedPool['allocatable']>> = {
  'local-sepolia': { cpu: 4000, memory: 20 * 2 ** 30, pods: 110, gpus: 0 },
};

/** The cluster that an environment runs on: what its cloud's templates make, or else what its file says. */
export function simulatedCluster(environment: LoadedEnvironment): SimulatedCluster {
  if (environment.aws === undefined) return { pools: statedPools(environment), systemPods: [] };
  const templates = cloudTemplates(environment.name);
  const operators = environment.operators.flatMap((name) => operatorPods[name] ?? []);
  return {
    pools: poolsOf(templateNodeGroups(templates)),
    systemPods: [...podsOfAddOns(templates.cluster), ...operators],
  };
}

/** How many pods the cluster runs by itself. */
export function systemPodCount({ pools, systemPods }: SimulatedCluster): number {
  const nodes = pools.reduce((sum, { maximum }) => sum + maximum, 0);
  return systemPods.reduce((sum, { count }) => sum + (count === 'every node' ? nodes : count), 0);
}

/** `app × 2, chain × 3; 30 pods of its own`. */
export function describeCluster(cluster: SimulatedCluster): string {
  const pools = cluster.pools.map(({ name, maximum }) => `${name} × ${maximum}`);
  return `${pools.join(', ')}; ${systemPodCount(cluster)} pods of its own`;
}

/** The pools that a file names, or else a laptop. */
export function statedPools(environment: LoadedEnvironment): SimulatedPool[] {
  const pools = environmentPools(environment).map((pool) => {
    const { instanceTypes = [], capacity = 'on-demand', disk = '20Gi' } = environment.nodePools[pool.name] ?? {};
    return { ...pool, instanceTypes, capacity, disk };
  });
  if (pools.length > 0) return pools;
  return [{ ...laptop, allocatable: larger[environment.name] ?? laptop.allocatable }];
}
