import { secretPath } from '../contract/secret-names';
import type { IdentityKind } from '../identity/identity-kind';
import { kuboIdentity } from '../identity/kubo-identity';
import { places } from './places';
import { type Environment, environmentSchema } from './schema';
import { kubo } from './systems/kubo';

/** An identity that is made before anything is rendered. */
export interface NeededIdentity {
  /** Keys that lead to the section of its program. */
  readonly path: readonly PropertyKey[];
  /** System that the program belongs to, which is its namespace too. */
  readonly system: string;
  /** Name of the program, and of its Secret. */
  readonly program: string;
  readonly kind: IdentityKind;
  /** Name of its secret in the secret store. */
  readonly secret: string;
}

/** Every identity that the programs of an environment need. */
export function neededIdentities(environment: Environment): NeededIdentity[] {
  return places(environmentSchema, environment, kubo).map(({ path }) => {
    const system = String(path[0]);
    const program = 'kubo';
    return { path, system, program, kind: kuboIdentity, secret: secretPath(environment.name, system, program) };
  });
}

/** How people name an identity. */
export const idOf = ({ system, program }: Pick<NeededIdentity, 'system' | 'program'>): string => `${system}/${program}`;
