import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { publicHalf, withIdentity } from '../environment/identities';
import type { LoadedEnvironment } from '../environment/load';
import { idOf, neededIdentities } from '../environment/needed-identities';
import { InputError } from '../errors';
import { providers } from '../providers';
import { refuseLostHalves, secretFile, writePrivate, writePublic } from './halves';
import { nextCommands } from './next-commands';
import { type RotationProps, rotated } from './rotation';

/** What to make and where to put it; what is there and not to be rotated is never overwritten. */
export interface KeygenProps extends RotationProps {
  readonly environment: LoadedEnvironment;
  /** Folder of the private halves, outside git. */
  readonly secrets: string;
}

/**
 * Makes every identity that an environment needs and lacks: the private half into a file that only its owner reads,
 * then the public half into `environments/identities/`.
 *
 * @returns what was done, and the commands that bring the private halves to the cluster
 * @throws InputError when nothing may be made, or an identity may not be rotated
 */
export function keygen({ environment, secrets, rotate, reason }: KeygenProps): string[] {
  const { name, provider } = environment;
  if (providers[provider].throwAwaySecrets) {
    throw new InputError([
      `${name}: identities of provider ${provider} are derived from its name; there is nothing to make`,
    ]);
  }
  const needed = neededIdentities(environment);
  const anew = rotated({ rotate, reason }, needed);
  const missing = needed.filter((need) => publicHalf(environment.identities, need) === undefined);
  const wanted = needed.filter((need) => missing.includes(need) || anew.includes(need));
  if (needed.length === 0) return [`${name}: nothing in it needs an identity`];
  if (wanted.length === 0)
    return [`${name}: every identity is there; make one anew with --rotate ${needed.map(idOf).join(', ')}`];
  refuseLostHalves(wanted.filter((need) => !anew.includes(need)).map((need) => secretFile(secrets, name, need)));
  let identities = environment.identities;
  const lines = reason === undefined ? [] : [`reason: ${reason}`];
  for (const need of wanted) {
    const { publicHalf: half, secret } = need.kind.make(() => randomBytes(32));
    const file = secretFile(secrets, name, need);
    writePrivate(file, secret);
    identities = withIdentity(identities, need, half);
    writePublic(environment, identities);
    const shown = path.relative('.', file);
    lines.push(`${idOf(need)}: ${shownHalf(half)}, private half in ${shown}`);
    if (need.rotation && anew.includes(need)) lines.push(`${idOf(need)}: ${need.rotation.consequence}`);
    lines.push(...nextCommands(environment, need, shown));
  }
  return lines;
}

/** The ids of a public half, as people compare them. */
const shownHalf = (half: unknown): string => Object.values(half as object).join(' ');
