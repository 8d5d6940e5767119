import { storageOf } from '../../charts/celestia/sizes';
import type { LoadedEnvironment } from '../../lib/environment/load';
import { formatMemory, isQuantity, parseMemory } from '../../lib/k8s/quantity';

/** The same environment with volumes of twice the size: everything below a key `storage`. */
export function withLargerVolumes(environment: LoadedEnvironment): LoadedEnvironment {
  return doubled(withNamedVolumes(environment), false) as LoadedEnvironment;
}

/** Names the sizes that follow from a profile. */
function withNamedVolumes(environment: LoadedEnvironment): LoadedEnvironment {
  const { celestia } = environment;
  if (celestia === undefined) return environment;
  const size = (volume: keyof typeof celestia.storage) => storageOf(celestia, volume);
  const storage = { app: size('app'), bridge: size('bridge'), light: size('light') };
  return { ...environment, celestia: { ...celestia, storage } };
}

function doubled(value: unknown, isStorage: boolean): unknown {
  if (typeof value === 'string') return isStorage && isQuantity(value) ? formatMemory(2 * parseMemory(value)) : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, doubled(inner, isStorage || key === 'storage')]),
  );
}
