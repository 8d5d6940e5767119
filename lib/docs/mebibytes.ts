import { formatMemory } from '../k8s/quantity';

/** Memory or storage rounded up to MiB: sums of odd sizes are long otherwise. */
export const mebibytes = (bytes: number): string => formatMemory(Math.ceil(bytes / 2 ** 20) * 2 ** 20);
