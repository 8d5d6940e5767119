import { repositoryFile } from '../../../../repository';
import { type Unit, withoutUnit } from './units';

/** Tables of keys: general.yaml has one for each kind of program, other files have one each. */
export type KeyTable = 'chain' | 'provers' | 'unused' | 'secrets' | 'contracts' | 'genesis' | 'wallets';

/** What a key has below it or behind it: nothing, a unit, any keys, or other keys of the table. */
type Kind = 'value' | Unit | 'map' | 'section';

interface Line {
  readonly key: string;
  readonly kind: Kind;
  /** Older names, from the place where the key is. */
  readonly older: readonly string[];
}

/** Keys that programs know, by dotted names. */
export interface Keys {
  /** Name of the parameter that a key sets, without a unit at its end; undefined where there is none of that name. */
  readonly parameterOf: (key: string) => string | undefined;
  /** Name that takes the place of an older one; undefined where it is none. */
  readonly newNameOf: (key: string) => string | undefined;
  /** Whether any keys may be below it. */
  readonly isMap: (key: string) => boolean;
  /** Whether other keys of the table, or older names of some, are below it. */
  readonly isSection: (key: string) => boolean;
  /** Keys of the mapping of that name; the empty one is the whole file. */
  readonly below: (section: string) => readonly string[];
}

const FOLDER = 'lib/programs/rollup/zk-stack/config/keys';
const read = new Map<string, Keys>();

/** Keys of some tables together; files are read once. */
export function keysOf(...tables: readonly KeyTable[]): Keys {
  const id = tables.join();
  const keys = read.get(id) ?? keysIn(tables.flatMap(linesOf));
  read.set(id, keys);
  return keys;
}

const linesOf = (table: KeyTable): readonly Line[] =>
  repositoryFile(`${FOLDER}/${table}.txt`)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [facts = '', older = ''] = line.split(' < ');
      const [key = '', kind = 'value'] = facts.split(' ');
      return { key, kind: kind as Kind, older: older === '' ? [] : older.split(' ') };
    });

function keysIn(lines: readonly Line[]): Keys {
  const kinds = new Map(lines.filter(({ kind }) => kind !== 'section').map(({ key, kind }) => [key, kind]));
  const newNames = new Map(
    [...kinds.keys()].flatMap((key) => olderNames(key, lines).map((older) => [older, key] as const)),
  );
  const find = (names: { readonly has: (key: string) => boolean }, key: string, kindOf: (name: string) => Kind) =>
    names.has(key) ? key : withoutUnit(key).find(({ name, unit }) => names.has(name) && kindOf(name) === unit)?.name;
  const kindOf = (name: string): Kind => kinds.get(name) ?? 'value';
  const sections = new Set([...kinds.keys(), ...newNames.keys()].flatMap(placesOf));
  return {
    parameterOf: (key) => find(kinds, key, kindOf),
    newNameOf: (key) => {
      const older = find(newNames, key, (name) => kindOf(newNames.get(name) ?? ''));
      const name = older && newNames.get(older);
      return older === undefined || name === undefined ? undefined : name + key.slice(older.length);
    },
    isMap: (key) => kinds.get(key) === 'map',
    isSection: (key) => sections.has(key),
    below: (section) => {
      const start = section === '' ? '' : `${section}.`;
      const inside = [...kinds.keys()].filter((key) => key.startsWith(start));
      return [...new Set(inside.map((key) => key.slice(start.length).split('.')[0] ?? ''))];
    },
  };
}

/** `a.b.c` is in `a` and in `a.b`. */
const placesOf = (key: string): readonly string[] =>
  key.split('.').flatMap((_, index, parts) => (index === 0 ? [] : [parts.slice(0, index).join('.')]));

/** Every older name of a key, with older names of what it is in. */
function olderNames(key: string, lines: readonly Line[]): readonly string[] {
  const names = key.split('.').reduce<readonly string[]>(
    (before, part, index, parts) => {
      const older = lines.find(({ key }) => key === parts.slice(0, index + 1).join('.'))?.older ?? [];
      return before.flatMap((place) => [part, ...older].map((name) => beside(place, name)));
    },
    [''],
  );
  return names.filter((name) => name !== key);
}

/** A name in a place; `..x` is in the place around it. */
function beside(place: string, name: string): string {
  if (name.startsWith('..')) return beside(place.slice(0, Math.max(0, place.lastIndexOf('.'))), name.slice(2));
  return place === '' ? name : `${place}.${name}`;
}
