import type { NodeSubnetGroup } from './subnet-groups';

/** A kind of store in the subnets for data. */
export interface Store {
  /** TCP. */
  readonly port: number;
  /** Groups of subnets whose nodes may reach it. */
  readonly from: readonly NodeSubnetGroup[];
}

/** The stores that an environment may have: security groups, network policies and the stores themselves read it. */
export const stores = {
  database: { port: 5432, from: ['app', 'core', 'compute'] },
  cache: { port: 6379, from: ['app', 'core', 'compute'] },
} as const satisfies Record<string, Store>;

/** Name of a store. */
export type StoreName = keyof typeof stores;

/** Names of all stores. */
export const storeNames = Object.keys(stores) as StoreName[];
