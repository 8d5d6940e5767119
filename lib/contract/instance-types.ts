/** Size of a machine as its vendor sells it. */
export interface InstanceType {
  /** Virtual CPUs. */
  readonly cpus: number;
  /** GiB. */
  readonly memory: number;
  /** Pods at most, without prefix delegation. */
  readonly pods: number;
  /** @default 0 */
  readonly gpus?: number;
}

/**
 * AWS instance types that environments use.
 *
 * @see https://aws.amazon.com/ec2/instance-types/ and eni-max-pods.txt of awslabs/amazon-eks-ami
 */
const sizes: Readonly<Record<string, InstanceType>> = {
  't3.small': { cpus: 2, memory: 2, pods: 11 },
  't3.medium': { cpus: 2, memory: 4, pods: 17 },
  't3.large': { cpus: 2, memory: 8, pods: 35 },
  't3a.small': { cpus: 2, memory: 2, pods: 8 },
  't3a.medium': { cpus: 2, memory: 4, pods: 17 },
  't3a.large': { cpus: 2, memory: 8, pods: 35 },
  'm6a.xlarge': { cpus: 4, memory: 16, pods: 58 },
  'm6i.large': { cpus: 2, memory: 8, pods: 29 },
  'm6i.xlarge': { cpus: 4, memory: 16, pods: 58 },
  'm7i.large': { cpus: 2, memory: 8, pods: 29 },
  'm7i.xlarge': { cpus: 4, memory: 16, pods: 58 },
  'c7i.2xlarge': { cpus: 8, memory: 16, pods: 58 },
  'c6i.2xlarge': { cpus: 8, memory: 16, pods: 58 },
  'r7i.xlarge': { cpus: 4, memory: 32, pods: 58 },
  'r7i.2xlarge': { cpus: 8, memory: 64, pods: 58 },
  'r6i.2xlarge': { cpus: 8, memory: 64, pods: 58 },
  'g5.4xlarge': { cpus: 16, memory: 64, pods: 234, gpus: 1 },
  'g6.4xlarge': { cpus: 16, memory: 64, pods: 234, gpus: 1 },
};

/** Names of the instance types whose size is known. */
export const instanceTypeNames: readonly string[] = Object.keys(sizes);

/** Size of an instance type; undefined where it is not in the table. */
export const instanceType = (name: string): InstanceType | undefined =>
  Object.hasOwn(sizes, name) ? sizes[name] : undefined;
