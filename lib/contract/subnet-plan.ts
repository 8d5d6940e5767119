import { InputError } from '../errors';
import { type AddressBlock, formatCidr, parseCidr, sizeOf } from './cidr';
import type { SubnetGroup } from './subnet-groups';

/** One subnet of a VPC. */
export interface PlannedSubnet {
  readonly group: SubnetGroup;
  readonly zone: string;
  readonly cidr: string;
}

/** How large the subnets of a group are. */
interface GroupSize {
  readonly group: SubnetGroup;
  /** Bits by which they are longer than the VPC. */
  readonly bits: number;
  /** Length that they have at most, however small the VPC is. */
  readonly longest: number;
}

/**
 * The groups in the order of their addresses: largest first, so that each starts at its network. Append only: another
 * order or size moves those that follow, and every subnet that moves is made anew.
 *
 * Pods get whole blocks of /28 (prefix delegation), of which a /24 has 14 besides the first and the last, where AWS keeps
 * addresses for itself. A load balancer needs 8 free addresses in each public subnet, where machines may be too; data
 * has room for its stores and one network interface of every endpoint.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/
 */
const sizes: readonly GroupSize[] = [
  { group: 'app', bits: 4, longest: 24 },
  { group: 'core', bits: 4, longest: 24 },
  { group: 'compute', bits: 4, longest: 24 },
  { group: 'public', bits: 8, longest: 26 },
  { group: 'data', bits: 8, longest: 27 },
];

/** Lengths of the ranges that a plan can be made for: AWS has no larger VPC, and the groups fit into no smaller one. */
const lengths = { shortest: 16, longest: 20 } as const;

/** What is wrong with the range of a VPC, said so that the range can stand before it; undefined where a plan fits. */
export function subnetPlanProblem(cidr: string): string | undefined {
  const network = parseCidr(cidr);
  if (network?.bits !== 32) return 'is not a range of IPv4 addresses such as "10.0.0.0/16"';
  const { shortest, longest } = lengths;
  if (network.length < shortest) return `is larger than a VPC can be; use a length of ${shortest} to ${longest}`;
  if (network.length > longest) return `is too small for its subnets; use a length of ${shortest} to ${longest}`;
  return undefined;
}

/**
 * The subnets of a VPC, one of each group in each of two zones, in the order of their addresses.
 *
 * @throws InputError where the range is too large or too small, or there are not two zones
 */
export function subnetPlan(cidr: string, zones: readonly string[]): PlannedSubnet[] {
  const network = plannedNetwork(cidr);
  if (zones.length !== 2 || zones[0] === zones[1]) {
    throw new InputError([`zones: has ${zones.join(', ') || 'none'}; the subnets of a VPC are in two: name two`]);
  }
  let next = network.number;
  return sizes.flatMap(({ group, bits, longest }) =>
    zones.map((zone) => {
      const subnet = { ...network, number: next, length: Math.min(network.length + bits, longest) };
      next += sizeOf(subnet);
      return { group, zone, cidr: formatCidr(subnet) };
    }),
  );
}

/** The part of a VPC that is kept for later groups: its upper half. */
export function laterSubnets(cidr: string): string {
  const network = plannedNetwork(cidr);
  const half = { ...network, length: network.length + 1 };
  return formatCidr({ ...half, number: half.number + sizeOf(half) });
}

function plannedNetwork(cidr: string): AddressBlock {
  const network = parseCidr(cidr);
  const problem = subnetPlanProblem(cidr);
  if (network === undefined || problem !== undefined) throw new InputError([`network.cidr: "${cidr}" ${problem}`]);
  return network;
}
