import type { RollupSection } from '../context';

/** Stores in the cluster. */
export type InClusterData = Extract<RollupSection['data'], { from: 'in-cluster' }>;

/** What a store in the cluster must know of its rollup. */
export type StoreRollup = Pick<RollupSection, 'name' | 'pools'>;
