import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, type ParsedNode, parse, parseDocument, type YAMLMap } from 'yaml';
import type { ScalarValue } from './yaml-scalar';
import { addKey, type Entry, removeEntry, replaceValue } from './yaml-splice';

/** A value that a key gets, in mappings that are made where they are missing; undefined removes the key. */
export interface Edit {
  readonly path: readonly string[];
  readonly value: ScalarValue | undefined;
}

/**
 * Changes single values of YAML text and leaves every other byte as it is: comments, order, quotes, blank lines.
 *
 * @param text one mapping, without anchors and tags
 */
export function editYaml(text: string, edits: readonly Edit[]): string {
  const edited = edits.reduce(editOne, text);
  const expected = edits.reduce(withEdit, parse(text));
  if (!isDeepStrictEqual(parse(edited), expected)) throw new Error(`cannot edit ${edits.map(shown).join(', ')}`);
  return edited;
}

const shown = ({ path }: Edit): string => path.join('.');

function editOne(text: string, { path, value }: Edit): string {
  const { map, entry, missing } = find(parseDocument(text, { schema: 'core' }).contents, path);
  if (entry === undefined) return value === undefined ? text : addKey(text, map, missing, value);
  return value === undefined ? removeEntry(text, map, entry) : replaceValue(text, entry, value);
}

interface Place {
  /** The innermost mapping on the way that is there. */
  readonly map: YAMLMap.Parsed;
  /** What the whole way leads to. */
  readonly entry?: Entry;
  /** Keys of the way that are not there. */
  readonly missing: readonly string[];
}

function find(node: ParsedNode | null, path: readonly string[]): Place {
  if (!isMap(node)) throw new Error(`no mapping at ${path.join('.')}`);
  const [key, ...rest] = path;
  const entry = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (entry === undefined) return { map: node, missing: path };
  return rest.length === 0 ? { map: node, entry, missing: [] } : find(entry.value, rest);
}

type Mapping = Readonly<Record<string, unknown>>;

function withEdit(values: unknown, { path: [key = '', ...rest], value }: Edit): unknown {
  const { [key]: old, ...others } = values as Mapping;
  if (rest.length > 0) return { ...others, [key]: withEdit(old ?? {}, { path: rest, value }) };
  return value === undefined ? others : { ...others, [key]: value };
}
