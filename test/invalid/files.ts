import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadEnvironment } from '../../lib/environment/load';
import type { EnvironmentRule } from '../../lib/environment/rules/rule';
import { InputError } from '../../lib/errors';
import { repositoryRoot } from '../../lib/repository';

const root = path.join(repositoryRoot, 'test/invalid');
const expectation = /^# expect: (.*)$/gm;

/** An environment file that must be refused. */
export interface InvalidFile {
  /** Folder below test/invalid: what kind of thing is wrong. */
  readonly group: string;
  /** Name without its ending: what is wrong. */
  readonly name: string;
  readonly file: string;
  /** The findings that its first comments name. */
  readonly expected: readonly string[];
}

/** Every file, by folder. */
export const invalidFiles: readonly InvalidFile[] = foldersIn(root).flatMap((group) =>
  readdirSync(path.join(root, group))
    .filter((entry) => entry.endsWith('.yaml'))
    .map((entry) => {
      const file = path.join(root, group, entry);
      const expected = [...readFileSync(file, 'utf8').matchAll(expectation)].map(([, line = '']) => line);
      return { group, name: path.basename(entry, '.yaml'), file, expected };
    }),
);

/** What is found in a file, without the folder in front. */
export function findingsOf({ group, file }: InvalidFile, rules?: readonly EnvironmentRule[]): readonly string[] {
  try {
    loadEnvironment(file, root, rules);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.lines.map((line) => line.replace(`test/invalid/${group}/`, ''));
  }
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}
