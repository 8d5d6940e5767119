import type { NodeCapacity } from './node-pools';

const MEBIBYTE = 2 ** 20;

/** Millicores kept for the system: 6 % of the first CPU, 1 % of the second, 0.5 % of the next two, 0.25 % of the rest. */
function reservedCpu(cpus: number): number {
  const share = [60, 10, 5, 5];
  return Array.from({ length: Math.ceil(cpus) }, (_, index) => share[index] ?? 2.5).reduce(
    (sum, part) => sum + part,
    0,
  );
}

/**
 * What pods can use of a machine, by the formula of the EKS node image: 255 MiB and 11 MiB for each pod are kept,
 * and 100 MiB stay free before the kubelet evicts.
 *
 * @param cpus CPUs of the machine
 * @param memory bytes of the machine
 * @see https://github.com/awslabs/amazon-eks-ami
 */
export function allocatable(cpus: number, memory: number, pods: number, gpus = 0): NodeCapacity {
  return {
    cpu: Math.floor(cpus * 1000 - reservedCpu(cpus)),
    memory: Math.floor(memory - (255 + 11 * pods + 100) * MEBIBYTE),
    pods,
    gpus,
  };
}
