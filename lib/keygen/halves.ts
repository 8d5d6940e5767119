import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { type Identities, identitiesFile } from '../environment/identities';
import type { LoadedEnvironment } from '../environment/load';
import type { NeededIdentity } from '../environment/needed-identities';
import { InputError } from '../errors';
import { writeInOnePiece } from '../write-file';

/** The file of an identity's private half. */
export function secretFile(
  secrets: string,
  environment: string,
  { system, program }: Pick<NeededIdentity, 'system' | 'program'>,
): string {
  return path.join(secrets, environment, `${system}-${program}.json`);
}

/**
 * Refuses to begin where private halves are there whose public halves are lost.
 *
 * @param files files that are about to be written
 * @throws InputError that names each of them
 */
export function refuseLostHalves(files: readonly string[]): void {
  const lost = files.filter((file) => existsSync(file)).map((file) => path.relative('.', file));
  if (lost.length === 0) return;
  throw new InputError(
    lost.map((file) => `${file} exists, but its public half does not; move it away, or add --rotate`),
  );
}

/** Writes a private half that only its owner reads; the one before it is kept beside it, as `….old`. */
export function writePrivate(file: string, values: Readonly<Record<string, string>>): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file)) renameSync(file, `${file}.old`);
  writeInOnePiece(file, `${JSON.stringify(values)}\n`, 0o600);
}

/** Writes the public halves of an environment, in one piece. */
export function writePublic({ file, name }: LoadedEnvironment, identities: Identities): void {
  const target = identitiesFile(file, name);
  mkdirSync(path.dirname(target), { recursive: true });
  const header = `# Public identities of ${name}, made by \`npm run keygen -- ${name}\`. The private halves are never in git.\n`;
  writeInOnePiece(target, header + stringify(identities));
}
