import type { Document, ErrorCode } from 'yaml';
import { oneLine } from './words';
import type { YamlFinding } from './yaml-rules';

/** A damaged file gives one error after another, of which only the first help. */
const mostShown = 20;

/** What to do, for the errors whose own message speaks of the grammar and not of the file. */
const advice: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a mapping cannot start here: check the indentation, or quote text that holds ": "',
  TAB_AS_INDENT: 'tabs are not allowed as indentation: use spaces',
  BAD_SCALAR_START: 'text cannot start with this character: quote it',
  RESOURCE_EXHAUSTION: 'is nested too deeply',
};

/**
 * Errors and warnings of the YAML parser: the first of each line, since the others follow from it.
 *
 * @param documents what the parser made of the file
 * @param lineAt line of a character
 */
export function syntaxFindings(
  documents: readonly Document.Parsed[],
  lineAt: (offset: number) => number,
): readonly YamlFinding[] {
  const firstOfLine = new Map<number, YamlFinding>();
  for (const { code, message, pos } of documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])) {
    const line = lineAt(pos[0]);
    if (!firstOfLine.has(line)) {
      firstOfLine.set(line, { offset: pos[0], path: [], message: advice[code] ?? lowerFirst(oneLine(message)) });
    }
  }
  return [...firstOfLine.values()].slice(0, mostShown);
}

function lowerFirst(message: string): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1, 200)}`;
}
