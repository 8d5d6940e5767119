import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import { InputError } from '../errors';
import { readText } from './file-text';
import { findingLines, type Position } from './finding';
import { offsetFinder } from './yaml-offsets';
import { type YamlFinding, yamlFindings } from './yaml-rules';
import { syntaxFindings } from './yaml-syntax';

/** A YAML file with one mapping in it, and where everything in it stands. */
export interface YamlDocument {
  /** The path that was read. */
  readonly file: string;
  /** Plain objects, arrays, text, numbers, booleans and null. */
  readonly value: unknown;
  /** Where a key or list entry stands; for one that is missing, where the nearest of its parents does. */
  readonly positionOf: (path: readonly PropertyKey[]) => Position;
}

/** Reads a YAML file, or refuses it with all that is wrong with its text. */
export function readDocument(file: string): YamlDocument {
  return parseDocument(readText(file), file);
}

/** Reads YAML text, or refuses it with all that is wrong with it. */
export function parseDocument(text: string, file: string): YamlDocument {
  const lineCounter = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // Duplicate keys are found by the rules: the parser's own check takes quadratic time.
  const options = { lineCounter, prettyErrors: false, schema: 'core', uniqueKeys: false } as const;
  const documents: readonly Document.Parsed[] = [...parseAllDocuments(text, options)];
  const found = findings(documents, (offset) => positionAt(offset).line);
  const placed = found.map((finding) => ({ ...finding, position: positionAt(finding.offset) }));
  if (placed.length > 0) throw new InputError(findingLines(file, placed));

  const [document] = documents;
  const offsetOf = offsetFinder(document?.contents ?? null);
  return { file, value: document?.toJS(), positionOf: (path) => positionAt(offsetOf(path)) };
}

/** Each kind of finding only where the one before has none, from which it would follow. */
function findings(documents: readonly Document.Parsed[], lineAt: (offset: number) => number): readonly YamlFinding[] {
  const syntax = syntaxFindings(documents, lineAt);
  if (syntax.length > 0) return syntax;
  const shape = shapeFinding(documents);
  return shape === undefined ? [...yamlFindings(documents[0]?.contents ?? null)] : [{ path: [], ...shape }];
}

/** What keeps the file from being one mapping. */
function shapeFinding([document, second]: readonly Document.Parsed[]): Omit<YamlFinding, 'path'> | undefined {
  const root = document?.contents ?? null;
  if (second !== undefined) {
    return { offset: second.range[0], message: 'a second document starts here: keep one document in one file' };
  }
  if (document?.directives.yaml.version === '1.1') {
    return { offset: 0, message: 'YAML 1.1 is not supported: remove the line %YAML' };
  }
  if (root === null || (isScalar(root) && root.value === null)) {
    return { offset: 0, message: 'holds no keys, only comments or nothing' };
  }
  if (isMap(root) || isAlias(root)) return undefined;
  const kind = isSeq(root) ? 'a list' : 'a single value';
  return { offset: root.range[0], message: `expected a mapping (key: value), got ${kind}` };
}
