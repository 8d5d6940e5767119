import type { NodeCapacity } from './node-pools';

const MEBIBYTE = 2 ** 20;

/** Millicores kept for the system of each of the first CPUs: 6 %, 1 % and twice 0.5 %. */
const reservedOfFirst = [60, 10, 5, 5];
/** Millicores kept of every further CPU. */
const reservedOfOthers = 2.5;

function reservedCpu(cpus: number): number {
  const whole = Math.ceil(cpus);
  const others = Math.max(0, whole - reservedOfFirst.length) * reservedOfOthers;
  return reservedOfFirst.slice(0, whole).reduce((sum, part) => sum + part, others);
}

/**
 * What pods can use of a machine, by the formula of the EKS node image: 255 MiB and 11 MiB for each pod are kept,
 * and 100 MiB stay free before the kubelet evicts. Of a machine that has less than that, pods can use nothing.
 *
 * @param cpus CPUs of the machine
 * @param memory bytes of the machine
 * @param pods that the image counts with; what the kubelet is told besides changes nothing of what is kept
 * @see https://github.com/awslabs/amazon-eks-ami: nodeadm/internal/kubelet/config.go
 */
export function allocatable(cpus: number, memory: number, pods: number, gpus = 0): NodeCapacity {
  return {
    cpu: Math.max(0, Math.floor(cpus * 1000 - reservedCpu(cpus))),
    memory: Math.max(0, Math.floor(memory - (255 + 11 * pods + 100) * MEBIBYTE)),
    pods,
    gpus,
  };
}
