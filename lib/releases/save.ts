import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { parseDocument } from '../environment/document';
import { shownFile } from '../environment/finding';
import { checkEnvironment, type LoadedEnvironment } from '../environment/load';
import { InputError } from '../errors';
import { writeInOnePiece } from '../write-file';
import { type Releases, releasesFile } from './releases';

/** What an environment is to become. */
export interface NextEnvironment {
  /** Path of its file. */
  readonly file: string;
  /** Its text. */
  readonly text: string;
  readonly releases: Releases;
}

/**
 * Replaces an environment file and the record of its releases, once both are right; otherwise both stay.
 *
 * @throws InputError with what is wrong with them, or where they cannot be written
 */
export function save({ file, text, releases }: NextEnvironment): LoadedEnvironment {
  const environment = checkEnvironment(parseDocument(text, file), { releases });
  const record = releasesFile(file, environment.name);
  const before = readFileSync(file, 'utf8');
  writing(record, () => mkdirSync(path.dirname(record), { recursive: true }));
  if (text !== before) writing(file, () => writeInOnePiece(file, text));
  try {
    writing(record, () => writeInOnePiece(record, recordText(environment.name, releases)));
  } catch (error) {
    writeInOnePiece(file, before);
    throw error;
  }
  return environment;
}

/** The whole text of a record. */
export function recordText(name: string, { chain, images }: Releases): string {
  const header = `# What ${name} has released: the chain that it runs, and the images that it ran, oldest first. Kept by \`npm run release\`
# and \`npm run promote\`: what is rendered is held against it, and the next step takes images from here alone.
`;
  return header + stringify({ chain, images }, { lineWidth: 0 });
}

function writing(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new InputError([`${shownFile(file)}: cannot be written (${message.split(',')[0]})`]);
  }
}
