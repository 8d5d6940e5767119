import type { InstanceType } from './instance-type';

/** GiB for each CPU, by family. @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html */
const memoryPerCpu: Readonly<Record<string, number>> = {
  c6i: 2,
  c6a: 2,
  c7i: 2,
  c7a: 2,
  m6i: 4,
  m6a: 4,
  m7i: 4,
  m7a: 4,
  r6i: 8,
  r6a: 8,
  r7i: 8,
  r7a: 8,
};

/** CPUs and pods of a size, which are the same in each of these families. */
const sizes: Readonly<Record<string, Pick<InstanceType, 'cpus' | 'pods'>>> = {
  large: { cpus: 2, pods: 29 },
  xlarge: { cpus: 4, pods: 58 },
  '2xlarge': { cpus: 8, pods: 58 },
  '4xlarge': { cpus: 16, pods: 234 },
  '8xlarge': { cpus: 32, pods: 234 },
  '12xlarge': { cpus: 48, pods: 234 },
  '16xlarge': { cpus: 64, pods: 737 },
};

/** Instance types whose CPUs are their own. */
export const fixedPerformance: Readonly<Record<string, InstanceType>> = Object.fromEntries(
  Object.entries(memoryPerCpu).flatMap(([family, perCpu]) =>
    Object.entries(sizes).map(([size, { cpus, pods }]) => [`${family}.${size}`, { cpus, memory: cpus * perCpu, pods }]),
  ),
);
