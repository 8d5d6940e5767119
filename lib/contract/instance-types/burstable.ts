import type { InstanceType } from './instance-type';

/** Instance types whose CPUs are shared. @see https://docs.aws.amazon.com/ec2/latest/instancetypes/gp.html */
export const burstable: Readonly<Record<string, InstanceType>> = {
  't3.small': { cpus: 2, memory: 2, pods: 11 },
  't3.medium': { cpus: 2, memory: 4, pods: 17 },
  't3.large': { cpus: 2, memory: 8, pods: 35 },
  't3.xlarge': { cpus: 4, memory: 16, pods: 58 },
  't3.2xlarge': { cpus: 8, memory: 32, pods: 58 },
  't3a.small': { cpus: 2, memory: 2, pods: 8 },
  't3a.medium': { cpus: 2, memory: 4, pods: 17 },
  't3a.large': { cpus: 2, memory: 8, pods: 35 },
  't3a.xlarge': { cpus: 4, memory: 16, pods: 58 },
  't3a.2xlarge': { cpus: 8, memory: 32, pods: 58 },
};
