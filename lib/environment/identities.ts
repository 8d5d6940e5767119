import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { celestiaNodeIdentity } from '../identity/celestia-node-identity';
import { kuboIdentity } from '../identity/kubo-identity';
import { operatorIdentity } from '../identity/operator-identity';
import { validatorIdentity } from '../identity/validator-identity';
import { providers } from '../providers';
import { throwAwayIdentity } from '../secrets/throw-away-identity';
import { readDocument } from './document';
import { type NeededIdentity, neededIdentities } from './needed-identities';
import type { Environment } from './schema';
import { validate } from './validate';

const kubo = kuboIdentity.publicHalf.optional();
const validator = validatorIdentity.publicHalf.optional();
const celestiaNode = celestiaNodeIdentity.publicHalf.optional();
const operator = operatorIdentity.publicHalf.optional();

/** Public halves of the identities that were made ahead, by system and program. */
export const identitiesSchema = z.strictObject({
  celestia: z
    .strictObject({
      'validator-0': validator,
      'validator-1': validator,
      'bridge-0': celestiaNode,
      'bridge-1': celestiaNode,
      'light-0': celestiaNode,
      'light-1': celestiaNode,
      'operator-0': operator,
      'operator-1': operator,
    })
    .optional(),
  relay: z.strictObject({ kubo }).optional(),
  perpetual: z.strictObject({ kubo }).optional(),
});

/** Public identities of an environment. */
export type Identities = z.output<typeof identitiesSchema>;

/** Public halves as they are kept, whatever the systems. */
type Halves = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** The file that `npm run keygen` writes for an environment. */
export function identitiesFile(environmentFile: string, name: string): string {
  return path.join(path.dirname(environmentFile), 'identities', `${name}.yaml`);
}

/**
 * Public identities of an environment: from its file, or derived where secrets may be thrown away.
 *
 * @throws InputError when the file cannot be used
 */
export function loadIdentities(environment: Environment, environmentFile: string): Identities {
  if (providers[environment.provider].throwAwaySecrets) return derived(neededIdentities(environment));
  const file = identitiesFile(environmentFile, environment.name);
  return existsSync(file) ? validate(identitiesSchema, readDocument(file)) : {};
}

/** The public half of an identity, where it is made. */
export function publicHalf(identities: Identities, { system, program }: NeededIdentity): unknown {
  return (identities as Halves)[system]?.[program];
}

/**
 * An identity that a program cannot be rendered without.
 *
 * @throws Error when it is missing, which the rule identity-made should have found
 */
export function made<T>(identity: T | undefined): T {
  if (identity === undefined) throw new Error('an identity is missing that neededIdentities does not name');
  return identity;
}

/**
 * The same identities with one more, or with another in its place.
 *
 * @throws ZodError when the identity is of no known system and program
 */
export function withIdentity(identities: Identities, { system, program }: NeededIdentity, half: unknown): Identities {
  const halves: Halves = identities;
  return identitiesSchema.parse({ ...halves, [system]: { ...halves[system], [program]: half } });
}

function derived(needed: readonly NeededIdentity[]): Identities {
  return needed.reduce<Identities>(
    (earlier, need) => withIdentity(earlier, need, throwAwayIdentity(need.kind, need.secret).publicHalf),
    {},
  );
}
