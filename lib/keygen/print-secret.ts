import { existsSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { LoadedEnvironment } from '../environment/load';
import { idOf, neededIdentities } from '../environment/needed-identities';
import { InputError } from '../errors';
import { secretFile } from './halves';

/**
 * The Secret of one identity as YAML, for `kubectl apply -f -`.
 *
 * @param id identity, such as `perpetual/kubo`
 * @throws InputError when the identity is unknown or its private half is not on this machine
 */
export function printSecret(environment: LoadedEnvironment, secrets: string, id: string): string {
  const needed = neededIdentities(environment);
  const identity = needed.find((each) => idOf(each) === id);
  if (identity === undefined) {
    const known = needed.map(idOf).join(', ') || 'none: nothing in it needs one';
    throw new InputError([`--secret "${id}" is not an identity of this environment; choose from ${known}`]);
  }
  const file = secretFile(secrets, environment.name, identity);
  if (!existsSync(file)) {
    throw new InputError([
      `${id}: its private half is not on this machine; run this where the identity was made, or make it anew with --rotate ${id}`,
    ]);
  }
  return stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: identity.program, namespace: identity.system },
    type: 'Opaque',
    stringData: JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>,
  });
}
