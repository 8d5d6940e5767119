import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { Finding } from './finding';
import { quote, unquoted } from './words';

/** A finding and the character of the file where it stands. */
export interface YamlFinding extends Finding {
  readonly offset: number;
}

/** Deeper than any environment goes, and shallow enough for every walk over it. */
const deepestNesting = 32;

/**
 * Finds what YAML allows and an environment file does not: whatever makes a value differ from what its reader sees, or
 * reads differently in another YAML program.
 *
 * @param node what to look through, with everything in it
 * @param path keys and indexes that lead to it
 */
export function* yamlFindings(node: ParsedNode | null, path: Finding['path'] = []): Generator<YamlFinding> {
  if (node === null) return;
  const message = path.length > deepestNesting ? 'is nested too deeply' : problem(node);
  if (message !== undefined) yield { offset: node.range[0], path, message };
  else if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* yamlFindings(item, [...path, index]);
  else if (isMap(node)) yield* pairFindings(node, path);
}

function* pairFindings(map: YAMLMap.Parsed, path: Finding['path']): Generator<YamlFinding> {
  const seen = new Set<unknown>();
  for (const { key, value } of map.items) {
    const offset = key.range[0];
    const name = isScalar(key) ? key.value : undefined;
    const message = problem(key) ?? keyProblem(name) ?? (seen.has(name) ? 'is given twice: keep one' : undefined);
    seen.add(name);
    if (message === undefined) yield* yamlFindings(value, [...path, String(name)]);
    else yield { offset, path: isScalar(key) && name !== null ? [...path, key.source] : path, message };
  }
}

function problem(node: ParsedNode): string | undefined {
  if (isAlias(node)) return `alias ${unquoted(`*${node.source}`)} is not supported: write the value out`;
  if (node.tag !== undefined) return 'tags (!…) are not supported: remove it, or quote the value if it is text';
  if (!isScalar(node) || typeof node.value !== 'number' || node.source === String(node.value)) return undefined;
  return numberProblem(node.value, node.source);
}

/** Bytes in hexadecimal, with an e between digits too, and versions that end in zero: nobody means the number. */
const isText = /^0x|\de[-+]?\d|\.\d*0$/i;

/** Versions that lose a zero, octal numbers, amounts with more digits than a number keeps. */
function numberProblem(value: number, source: string): string {
  const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  const written = unquoted(source);
  if (!isExact) return `${written} is not kept exactly as a number: write ${quote(source)}`;
  if (isText.test(source)) return `${written} is read as the number ${value}: write ${quote(source)}`;
  return `${written} is read as the number ${value}: write that, or ${quote(source)} for text`;
}

function keyProblem(key: unknown): string | undefined {
  if (key === '__proto__') return 'is not allowed as a key';
  if (key === '<<') return 'merge keys are not supported: write the keys out';
  if (key === undefined) return 'a key must be text, not a list or mapping';
  if (key === null) return 'a key is missing before the colon';
  return typeof key === 'string' ? undefined : `a key must be text: write ${quote(String(key))}`;
}
