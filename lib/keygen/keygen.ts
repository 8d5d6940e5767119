import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { publicHalf, withIdentity } from '../environment/identities';
import type { LoadedEnvironment } from '../environment/load';
import { idOf, type NeededIdentity, neededIdentities } from '../environment/needed-identities';
import { InputError } from '../errors';
import { providers } from '../providers';
import { refuseLostHalves, secretFile, writePrivate, writePublic } from './halves';
import { nextCommands } from './next-commands';

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
  const missing = needed.filter(
    (each) => publicHalf(environment.identities, each) === undefined || rotate.includes(idOf(each)),
  );
  if (needed.length === 0) return [`${name}: nothing in it needs an identity`];
  if (missing.length === 0)
    return [`${name}: every identity is there; make one anew with --rotate ${needed.map(idOf).join(', ')}`];
  refuseLostHalves(
    missing.filter((need) => !rotate.includes(idOf(need))).map((need) => secretFile(secrets, name, need)),
  );
  let identities = environment.identities;
  const lines: string[] = [];
  for (const need of missing) {
    const { publicHalf: half, secret } = need.kind.make(() => randomBytes(32));
    const file = secretFile(secrets, name, need);
    writePrivate(file, secret);
    identities = withIdentity(identities, need, half);
    writePublic(environment, identities);
    const shown = path.relative('.', file);
    lines.push(
      `${idOf(need)}: ${shownHalf(half)}, private half in ${shown}`,
      ...nextCommands(environment, need, shown),
    );
  }
  return lines;
}

/** The ids of a public half, as people compare them. */
const shownHalf = (half: unknown): string => Object.values(half as object).join(' ');

function refuseUnknown(rotate: readonly string[], needed: readonly NeededIdentity[]): void {
  const known = needed.map(idOf);
  const unknown = rotate.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  const choice = known.join(', ') || 'none: nothing in it needs one';
  throw new InputError(
    unknown.map((id) => `--rotate "${id}" is not an identity of this environment; choose from ${choice}`),
  );
}
