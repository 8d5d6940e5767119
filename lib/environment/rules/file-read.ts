import { InputError } from '../../errors';
import { type Finding, shownFile } from '../finding';
import { quote } from '../words';

/** What a file holds, or what keeps it from being read. */
export type FileRead<T> =
  | { readonly value: T; readonly findings: readonly [] }
  | { readonly findings: readonly Finding[] };

/**
 * Reads a file that an environment names, and finds at the key which names it what keeps it from being read.
 *
 * @param path the key
 * @param name as the environment has it
 * @param file its path
 */
export function fileRead<T>(path: Finding['path'], name: string, file: string, read: () => T): FileRead<T> {
  try {
    return { value: read(), findings: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const prefix = shownFile(file).length;
    return { findings: error.lines.map((line) => ({ path, message: `${quote(name)}${line.slice(prefix)}` })) };
  }
}
