import { apiConfig } from './api';
import { dataAvailabilityConfig } from './data-availability';
import { layer1Config } from './layer-1';
import { dotted, type Mapping, merged, nested } from './mapping';
import { objectStoreConfig } from './object-store';
import { proverConfig } from './provers';
import type { RollupEnvironment } from './rollup-environment';
import { serverConfig } from './server';
import { keysOfFile } from './unknown-keys';

/**
 * Content of general.yaml, which all programs of a rollup share: what follows from the environment file, defaults where
 * the server has none, and what the section sets beyond them.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/etc/env/file_based/general.yaml
 */
export function generalConfig(environment: RollupEnvironment): Mapping {
  const { rollup } = environment;
  const objectStore = objectStoreConfig(environment);
  const rendered = merged(
    serverConfig,
    { core_object_store: objectStore },
    apiConfig(rollup),
    layer1Config(rollup),
    dataAvailabilityConfig(environment),
    proverConfig(rollup, objectStore),
  );
  return merged(without(rendered, rollup.general), rollup.general);
}

/** What one mapping sets and another does not, with whatever unit. */
function without(mapping: Mapping, other: Mapping): Mapping {
  const { parameterOf } = keysOfFile('general.yaml');
  const set = new Set(dotted(other).map(([key]) => parameterOf(key)));
  return nested(Object.fromEntries(dotted(mapping).filter(([key]) => !set.has(parameterOf(key)))));
}
