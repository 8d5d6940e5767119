import path from 'node:path';
import { oneLine, quote } from './words';

/** Where something stands in a file, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with one value. */
export interface Finding {
  /** Keys and indexes that lead to the value; empty for the whole file. */
  readonly path: readonly PropertyKey[];
  /** The value given, the rule, what to change. */
  readonly message: string;
}

/** A finding whose place in the file is known. */
export interface PlacedFinding extends Finding {
  readonly position: Position;
}

/** Findings as people and editors read them, in the order of the file: `environments/x.yaml:12:3 relay.storage: …`. */
export function findingLines(file: string, findings: readonly PlacedFinding[]): string[] {
  return findings
    .toSorted((a, b) => a.position.line - b.position.line || a.position.column - b.position.column)
    .map((finding) => findingLine(file, finding));
}

/** One finding as people and editors read it. */
export function findingLine(file: string, { position, path, message }: PlacedFinding): string {
  const subject = path.length === 0 ? '' : `${shownPath(path)}: `;
  return `${shownFile(file)}:${position.line}:${position.column} ${subject}${message}`;
}

/** A file as seen from where the command runs. */
export function shownFile(file: string): string {
  const absolute = path.resolve(file);
  const relative = path.relative(process.cwd(), absolute) || '.';
  return oneLine(relative.length < absolute.length ? relative : absolute);
}

/** `relay.storage.data`, `nodePools[0].name`, `labels["a b"]`. */
export function shownPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      const quoted = quote(String(key));
      if (!/^"[\w$-]+"$/.test(quoted)) return `[${quoted}]`;
      return index === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
}
