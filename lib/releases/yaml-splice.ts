import { isCollection, isPair, isScalar, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import { type ScalarValue, scalarText } from './yaml-scalar';

/** A key of a mapping with its value. */
export type Entry = Pair<ParsedNode, ParsedNode | null>;

/** Text with another value for a key, in the quotes of the old one. */
export function replaceValue(text: string, { key, value: old }: Entry, value: ScalarValue): string {
  if (!isScalar(old)) throw new Error(`${key} holds no single value`);
  const [start, end] = old.range;
  // The range of a folded or literal text takes in the line break behind it.
  const [behind = ''] = /\s*$/.exec(text.slice(start, end)) ?? [];
  return splice(text, start, end, scalarText(value, old.type) + behind);
}

/**
 * Text with one more key at the end of a mapping.
 *
 * @param keys the key, or those that lead to it, outermost first
 */
export function addKey(text: string, map: YAMLMap.Parsed, keys: readonly string[], value: ScalarValue): string {
  return map.flow ? addInBraces(text, map, keys, value) : addLines(text, map, keys, value);
}

/** Text without a key and its value; comments around them stay. */
export function removeEntry(text: string, { items, flow }: YAMLMap.Parsed, entry: Entry): string {
  const end = endOf(text, entry);
  if (!flow) return splice(text, lineStart(text, entry), nextLine(text, end), '');
  const index = items.indexOf(entry);
  const [before, after] = [items[index - 1], items[index + 1]];
  if (before !== undefined) return splice(text, endOf(text, before), end, '');
  return splice(text, startOf(entry), after === undefined ? end : startOf(after), '');
}

function addInBraces(text: string, map: YAMLMap.Parsed, [key, ...keys]: readonly string[], value: ScalarValue): string {
  const last = map.items.at(-1);
  const entry = `${key}: ${keys.reduceRight((inner, each) => `{ ${each}: ${inner} }`, scalarText(value))}`;
  if (last === undefined) return splice(text, map.range[0], map.range[1], `{ ${entry} }`);
  return splice(text, endOf(text, last), endOf(text, last), `, ${entry}`);
}

function addLines(text: string, map: YAMLMap.Parsed, keys: readonly string[], value: ScalarValue): string {
  const last = map.items.at(-1);
  if (last === undefined) throw new Error('a mapping without braces has a key');
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const column = startOf(last) - lineStart(text, last);
  const lines = keys.map((key, depth) => `${lineBreak}${' '.repeat(column + 2 * depth)}${key}:`);
  const end = lineEnd(text, endOf(text, last));
  return splice(text, end, end, `${lines.join('')} ${scalarText(value)}`);
}

const splice = (text: string, start: number, end: number, middle: string): string =>
  text.slice(0, start) + middle + text.slice(end);

const startOf = ({ key }: Entry): number => key.range[0];

/** Where an entry ends, before the comments and line breaks behind its last value. */
const endOf = (text: string, { key, value }: Entry): number => text.slice(0, endOfNode(value ?? key)).trimEnd().length;

function endOfNode(node: ParsedNode): number {
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  if (last === undefined) return node.range[1];
  return endOfNode(isPair(last) ? (last.value ?? last.key) : last);
}

const lineStart = (text: string, entry: Entry): number => text.lastIndexOf('\n', startOf(entry) - 1) + 1;

/** Where the line of a character ends, before its line break. */
const lineEnd = (text: string, offset: number): number => offset + text.slice(offset).search(/\r?\n|$/);

const nextLine = (text: string, offset: number): number => text.indexOf('\n', offset) + 1 || text.length;
