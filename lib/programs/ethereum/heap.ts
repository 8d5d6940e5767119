import { parseMemory } from '../../k8s/quantity';
import type { ClientSettings } from './client';

/**
 * MiB of heap for a client whose runtime must be told a limit: half of its memory, since databases, native
 * libraries and the page cache take the rest.
 */
export const heapMebibytes = ({ memoryLimit }: Pick<ClientSettings['resources'], 'memoryLimit'>): number =>
  Math.floor(parseMemory(memoryLimit) / 2 ** 20 / 2);
