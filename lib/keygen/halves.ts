import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { type Identities, identitiesFile } from '../environment/identities';
import type { LoadedEnvironment } from '../environment/load';
import type { NeededIdentity } from '../environment/needed-identities';
import { InputError } from '../errors';

/** The file of an identity's private half. */
export function secretFile(
  secrets: string,
  environment: string,
  { system, program }: Pick<NeededIdentity, 'system' | 'program'>,
): string {
  return path.join(secrets, environment, `${system}-${program}.json`);
}

/**
 * Writes a private half that only its owner reads.
 *
 * @param replace whether one that is there may go
 * @throws InputError when one is there and must stay
 */
export function writePrivate(file: string, values: Readonly<Record<string, string>>, replace: boolean): void {
  if (existsSync(file) && !replace) {
    throw new InputError([
      `${path.relative('.', file)} exists, but its public half does not; move it away, or add --rotate`,
    ]);
  }
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const next = `${file}.next`;
  writeFileSync(next, `${JSON.stringify(values)}\n`, { mode: 0o600 });
  chmodSync(next, 0o600);
  renameSync(next, file);
}

/** Writes the public halves of an environment, in one piece. */
export function writePublic({ file, name }: LoadedEnvironment, identities: Identities): void {
  const target = identitiesFile(file, name);
  mkdirSync(path.dirname(target), { recursive: true });
  const header = `# Public identities of ${name}, made by \`npm run keygen -- ${name}\`. The private halves are never in git.\n`;
  const next = `${target}.next`;
  writeFileSync(next, header + stringify(identities));
  renameSync(next, target);
}
