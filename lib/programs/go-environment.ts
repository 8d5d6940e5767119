import type { Resources } from '../k8s/program';
import { parseMemory } from '../k8s/quantity';

/** The soft limit keeps the garbage collector of Go below the hard one. */
export function goEnvironment({ memory, memoryLimit = memory }: Resources) {
  return { GOMEMLIMIT: `${Math.floor(parseMemory(memoryLimit) * 0.9)}B` };
}
