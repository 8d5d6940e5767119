import type { InstanceType } from './instance-types/instance-type';

/** How the pods of a machine get addresses: one by one, or in blocks (prefix delegation of the VPC CNI). */
export type PodAddresses = 'one by one' | 'by prefix';

/** Addresses in a block. @see https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html */
const BLOCK = 16;
/** Pods of every node that have the address of their machine, such as those of the CNI itself. */
const onHostNetwork = 2;

/**
 * Pods that EKS lets a machine run at most, whatever it has addresses for.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html#max-pods-precedence
 */
const limit = (cpus: number): number => (cpus < 30 ? 110 : 250);

/** Pods that a machine runs at most. */
export function podsOfMachine({ cpus, pods }: Pick<InstanceType, 'cpus' | 'pods'>, addresses: PodAddresses): number {
  const addressed = addresses === 'by prefix' ? (pods - onHostNetwork) * BLOCK + onHostNetwork : pods;
  return Math.min(addressed, limit(cpus));
}
