import type { Finding } from '../../../../environment/finding';
import { didYouMean, nearest, quote, shown } from '../../../../environment/words';
import { type Keys, type KeyTable, keysOf } from './keys';
import { isMapping, type Mapping } from './mapping';

/** Version of the programs whose keys are known. */
export const VERSION = 'zksync-era 3e29e4a';

/** Files of the configuration, with the tables of their keys. */
const tables = {
  'general.yaml': ['chain', 'provers', 'unused'],
  'secrets.yaml': ['secrets'],
  'contracts.yaml': ['contracts'],
  'genesis.yaml': ['genesis'],
  'wallets.yaml': ['wallets'],
} as const satisfies Readonly<Record<string, readonly KeyTable[]>>;

/** Name of a file of the configuration. */
export type ConfigFile = keyof typeof tables;

/** All keys of a file. */
export const keysOfFile = (file: ConfigFile): Keys => keysOf(...tables[file]);

/** Keys of a file that programs do not know, or know by another name only since they were renamed. */
export function* unknownKeys(file: ConfigFile, content: Mapping): Iterable<Finding> {
  yield* findings(file, content, []);
}

function* findings(file: ConfigFile, content: Mapping, place: readonly string[]): Iterable<Finding> {
  const keys = keysOfFile(file);
  for (const [key, value] of Object.entries(content)) {
    const path = [...place, key];
    const name = path.join('.');
    const newName = keys.newNameOf(name);
    if (keys.parameterOf(name) !== undefined) yield* ofParameter(path, value, keys.isMap(name));
    else if (newName !== undefined) yield { path, message: `is an older name: write ${quote(newName)}` };
    else if (!keys.isSection(name)) yield { path, message: unknown(file, keys.below(place.join('.')), key) };
    else if (isMapping(value)) yield* findings(file, value, path);
    else yield { path, message: `expected a mapping, got ${shown(value)}` };
  }
}

function* ofParameter(path: readonly string[], value: unknown, isMap: boolean): Iterable<Finding> {
  if (isMapping(value) && !isMap) yield { path, message: 'expected a value, got a mapping' };
}

const unknown = (file: ConfigFile, known: readonly string[], key: string): string =>
  `unknown key of ${file} of ${VERSION}${didYouMean(nearest(key, known))}`;
