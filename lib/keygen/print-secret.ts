import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { publicHalf } from '../environment/identities';
import type { LoadedEnvironment } from '../environment/load';
import { idOf, type NeededIdentity, neededIdentities } from '../environment/needed-identities';
import { InputError } from '../errors';
import { secretFile } from './halves';

/**
 * The Secret of one identity as YAML, for `kubectl apply -f -`.
 *
 * @param id identity, such as `perpetual/kubo`
 * @throws InputError when the identity is unknown or of no Secret, or its private half is not on this machine
 */
export function printSecret(environment: LoadedEnvironment, secrets: string, id: string): string {
  const needed = neededIdentities(environment);
  const identity = needed.find((each) => idOf(each) === id);
  if (identity === undefined) {
    const known = needed.map(idOf).join(', ') || 'none: nothing in it needs one';
    throw new InputError([`--secret "${id}" is not an identity of this environment; choose from ${known}`]);
  }
  const { outsideCluster } = identity.kind;
  if (outsideCluster !== undefined)
    throw new InputError([
      `--secret "${id}" has no Secret in the cluster, but stays in the secret store: ${outsideCluster}`,
    ]);
  const file = secretFile(secrets, environment.name, identity);
  if (!existsSync(file)) {
    throw new InputError([
      `${id}: its private half is not on this machine; run this where the identity was made, or make it anew with --rotate ${id}`,
    ]);
  }
  const secret = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  refuseOther(identity, secret, publicHalf(environment.identities, identity));
  return stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: identity.program, namespace: identity.system },
    type: 'Opaque',
    stringData: secret,
  });
}

/** A half that lacks a key, or belongs to another public half than the one that is written down, would stop its program. */
function refuseOther(need: NeededIdentity, secret: Readonly<Record<string, string>>, written: unknown): void {
  const lacking = need.kind.secretKeys.filter((key) => secret[key] === undefined);
  const again = `make it anew with --rotate ${idOf(need)}`;
  if (lacking.length > 0)
    throw new InputError([`${idOf(need)}: its private half lacks ${lacking.join(', ')}; ${again}`]);
  if (isDeepStrictEqual(publicHalfOf(need, secret), written)) return;
  throw new InputError([`${idOf(need)}: the private half on this machine belongs to another public half; ${again}`]);
}

/** A half that somebody has damaged belongs to none. */
function publicHalfOf({ kind }: NeededIdentity, secret: Readonly<Record<string, string>>): unknown {
  try {
    return kind.publicHalfOf(secret);
  } catch {
    return undefined;
  }
}
