/** Groups of subnets that nodes may be in, without addresses of the internet. */
export const nodeSubnetGroups = ['app', 'core', 'compute'] as const;

/** Groups of subnets of every VPC: load balancers and NAT gateways, nodes, and data, which has no way out. */
export const subnetGroups = ['public', ...nodeSubnetGroups, 'data'] as const;

/** Name of a group of subnets. */
export type SubnetGroup = (typeof subnetGroups)[number];

/** Name of a group of subnets that nodes may be in. */
export type NodeSubnetGroup = Exclude<SubnetGroup, 'data'>;

/** Where pools are by their name. */
const groupsOfPools: Readonly<Record<string, NodeSubnetGroup>> = {
  app: 'app',
  core: 'core',
  chain: 'core',
  compute: 'compute',
  prover: 'compute',
};

/** What decides where a pool is. */
export interface PoolPlace {
  readonly subnets?: NodeSubnetGroup;
  readonly publicAddresses?: unknown;
}

/** Group of subnets that the nodes of a pool are in; undefined where neither its name nor its section tells. */
export function subnetGroupOf(name: string, { subnets, publicAddresses }: PoolPlace): NodeSubnetGroup | undefined {
  if (publicAddresses !== undefined) return 'public';
  return subnets ?? (Object.hasOwn(groupsOfPools, name) ? groupsOfPools[name] : undefined);
}
