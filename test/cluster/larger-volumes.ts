import type { LoadedEnvironment } from '../../lib/environment/load';
import { formatMemory, isQuantity, parseMemory } from '../../lib/k8s/quantity';

/** The same environment with volumes of twice the size: everything below a key `storage`. */
export function withLargerVolumes(environment: LoadedEnvironment): LoadedEnvironment {
  return doubled(environment, false) as LoadedEnvironment;
}

function doubled(value: unknown, isStorage: boolean): unknown {
  if (typeof value === 'string') return isStorage && isQuantity(value) ? formatMemory(2 * parseMemory(value)) : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, doubled(inner, isStorage || key === 'storage')]),
  );
}
