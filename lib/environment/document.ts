import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseAllDocuments } from 'yaml';
import { InputError } from '../errors';
import { readText } from './file-text';
import { byPosition, findingLine, type Position } from './finding';
import { oneLine } from './words';
import { type YamlFinding, yamlFindings } from './yaml-rules';

/** A YAML file with one mapping in it, and where everything in it stands. */
export interface YamlDocument {
  /** The path that was read. */
  readonly file: string;
  /** Plain objects, arrays, text, numbers, booleans and null. */
  readonly value: unknown;
  /** Where a key or list entry stands; for one that is missing, where the nearest of its parents does. */
  readonly positionOf: (path: readonly PropertyKey[]) => Position;
}

/** A damaged file gives one error after another, of which only the first help. */
const mostSyntaxErrors = 20;

/** Reads a YAML file, or refuses it with all that is wrong with its text. */
export function readDocument(file: string): YamlDocument {
  return parseDocument(readText(file), file);
}

/** Reads YAML text, or refuses it with all that is wrong with it. */
export function parseDocument(text: string, file: string): YamlDocument {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return line === 0 ? { line: 1, column: 1 } : { line, column: col };
  };
  const { root, findings } = parse(text, lines);
  if (findings.length === 0) {
    return { file, value: root?.toJS(), positionOf: (path) => at(offsetOf(root, path)) };
  }
  const placed = findings.map((finding) => ({ ...finding, position: at(finding.offset) })).sort(byPosition);
  throw new InputError(placed.map((finding) => findingLine(file, finding.position, finding)));
}
