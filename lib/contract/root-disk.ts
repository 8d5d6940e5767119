import { parseMemory } from '../k8s/quantity';

/** Part of a root disk that stays free: with less, the kubelet evicts pods. */
const FREE = 0.1;
/** Bytes that nodeadm keeps for the system. @see https://github.com/awslabs/amazon-eks-ami: nodeadm/internal/kubelet/config.go */
const KEPT = 2 ** 30;

/**
 * Bytes that pods may write of a machine's root disk.
 *
 * @param disk size of it, in Kubernetes' notation
 */
export const rootDiskForPods = (disk: string): number => Math.max(0, Math.floor(parseMemory(disk) * (1 - FREE) - KEPT));
