import { accelerated } from './accelerated';
import { burstable } from './burstable';
import { fixedPerformance } from './fixed-performance';
import type { InstanceType } from './instance-type';

/**
 * AWS instance types that environments may use.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s misc/eni-max-pods.txt for the pods of each
 */
const types: Readonly<Record<string, InstanceType>> = { ...burstable, ...fixedPerformance, ...accelerated };

/** Names of the instance types whose size is known. */
export const instanceTypeNames: readonly string[] = Object.keys(types);

/** Size of an instance type; undefined where it is not in the table. */
export const instanceType = (name: string): InstanceType | undefined =>
  Object.hasOwn(types, name) ? types[name] : undefined;
