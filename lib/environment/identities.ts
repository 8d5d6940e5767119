import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { secretPath } from '../contract/secret-names';
import { libp2pIdentity } from '../identity/libp2p';
import { providers } from '../providers';
import { throwAwayBytes } from '../secrets/throw-away';
import { readDocument } from './document';
import type { Environment } from './schema';
import { validate } from './validate';

const kubo = z.strictObject({ peerId: z.string().regex(/^12D3KooW[1-9A-HJ-NP-Za-km-z]{44}$/, 'is not a peer id') });

/** Public halves of the identities that were made ahead, by system and program. */
export const identitiesSchema = z.strictObject({
  relay: z.strictObject({ kubo: kubo.optional() }).optional(),
  perpetual: z.strictObject({ kubo: kubo.optional() }).optional(),
});

/** Public identities of an environment. */
export type Identities = z.output<typeof identitiesSchema>;

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
  if (providers[environment.provider].throwAwaySecrets) {
    return {
      relay: { kubo: throwAway(environment.name, 'relay') },
      perpetual: { kubo: throwAway(environment.name, 'perpetual') },
    };
  }
  const file = identitiesFile(environmentFile, environment.name);
  return existsSync(file) ? validate(identitiesSchema, readDocument(file)) : {};
}

const throwAway = (environment: string, system: string) => ({
  peerId: libp2pIdentity(throwAwayBytes(secretPath(environment, system, 'kubo'))).peerId,
});
