import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { type Identities, identitiesFile } from '../environment/identities';
import type { LoadedEnvironment } from '../environment/load';
import { InputError } from '../errors';
import { libp2pIdentity } from '../identity/libp2p';
import { providers } from '../providers';
import { type NeededIdentity, neededIdentities } from './needed';

/** What to make and where to put it. */
export interface KeygenProps {
  readonly environment: LoadedEnvironment;
  /** Folder of the private halves, outside git. */
  readonly secrets: string;
  /** Identities to make anew, such as `perpetual/kubo`; others are never overwritten. */
  readonly rotate: readonly string[];
}

/**
 * Makes every identity that an environment needs and lacks: the private half into a file that only its owner reads,
 * then the public half into `environments/identities/`.
 *
 * @returns what was done, and the commands that bring the private halves to the cluster
 * @throws InputError when nothing may be made, or an identity to rotate is not known
 */
export function keygen({ environment, secrets, rotate }: KeygenProps): string[] {
  const { name, provider } = environment;
  if (providers[provider].throwAwaySecrets) {
    throw new InputError([
      `${name}: identities of provider ${provider} are derived from its name; there is nothing to make`,
    ]);
  }
  const needed = neededIdentities(environment);
  refuseUnknown(rotate, needed);
  const missing = needed.filter((each) => each.peerId === undefined || rotate.includes(idOf(each)));
  if (needed.length === 0) return [`${name}: nothing in it needs an identity`];
  if (missing.length === 0)
    return [`${name}: every identity is there; make one anew with --rotate ${needed.map(idOf).join(', ')}`];
  let identities = environment.identities;
  const lines: string[] = [];
  for (const identity of missing) {
    const { system, program } = identity;
    const made = libp2pIdentity(randomBytes(32));
    const file = secretFile(secrets, name, identity);
    writePrivate(file, { 'private-key': made.privateKey }, rotate.includes(idOf(identity)));
    identities = { ...identities, [system]: { ...identities[system], [program]: { peerId: made.peerId } } };
    writePublic(environment, identities);
    lines.push(
      `${idOf(identity)}: ${made.peerId}, private half in ${path.relative('.', file)}`,
      ...commands(environment, identity, file),
    );
  }
  return lines;
}

/** The file of an identity's private half. */
export function secretFile(
  secrets: string,
  environment: string,
  { system, program }: Pick<NeededIdentity, 'system' | 'program'>,
): string {
  return path.join(secrets, environment, `${system}-${program}.json`);
}

/** How people name an identity. */
export const idOf = ({ system, program }: Pick<NeededIdentity, 'system' | 'program'>): string => `${system}/${program}`;

function refuseUnknown(rotate: readonly string[], needed: readonly NeededIdentity[]): void {
  const known = needed.map(idOf);
  const unknown = rotate.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  const choice = known.join(', ') || 'none: nothing in it needs one';
  throw new InputError(
    unknown.map((id) => `--rotate "${id}" is not an identity of this environment; choose from ${choice}`),
  );
}

function writePrivate(file: string, values: Readonly<Record<string, string>>, replace: boolean): void {
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

function writePublic({ file, name }: LoadedEnvironment, identities: Identities): void {
  const target = identitiesFile(file, name);
  mkdirSync(path.dirname(target), { recursive: true });
  const header = `# Public identities of ${name}, made by \`npm run keygen -- ${name}\`. The private halves are in the secret store.\n`;
  const next = `${target}.next`;
  writeFileSync(next, header + stringify(identities));
  renameSync(next, target);
}

function commands({ name, operators }: LoadedEnvironment, identity: NeededIdentity, file: string): string[] {
  const shown = path.relative('.', file);
  if (operators.includes('external-secrets')) {
    return [`next: aws secretsmanager create-secret --name ${identity.secret} --secret-string file://${shown}`];
  }
  return [`next: npm run --silent keygen -- ${name} --secret ${idOf(identity)} | kubectl apply -f -`];
}
