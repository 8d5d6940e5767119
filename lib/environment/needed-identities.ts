import type * as z from 'zod';
import { offlineSecretPath, secretPath } from '../contract/secret-names';
import type { IdentityKind } from '../identity/identity-kind';
import { kuboIdentity } from '../identity/kubo-identity';
import { places } from './places';
import { type Environment, environmentSchema } from './schema';
import { celestia } from './systems/celestia';
import { celestiaIdentities } from './systems/celestia/identities';
import { kubo } from './systems/kubo';

/** Who a program of a section is. */
export interface ProgramIdentity {
  /** Name of the program, and of its Secret. */
  readonly program: string;
  readonly kind: IdentityKind;
  /**
   * What it means to replace it.
   *
   * @default its peers learn of the new one when the environment is applied
   */
  readonly rotation?: Rotation;
}

/** What it means to replace an identity that is written down elsewhere too. */
export interface Rotation {
  /** What follows, for a reader who knows which identity it is about. */
  readonly consequence: string;
  /** Whether nobody does it without saying why. */
  readonly needsReason: boolean;
}

/** An identity that is made before anything is rendered. */
export interface NeededIdentity extends ProgramIdentity {
  /** Keys that lead to the section of its program. */
  readonly path: readonly PropertyKey[];
  /** System that the program belongs to, which is its namespace too. */
  readonly system: string;
  /** Name of its secret in the secret store. */
  readonly secret: string;
}

/** Every identity that the programs of an environment need. */
export function neededIdentities(environment: Environment): NeededIdentity[] {
  return [
    ...inSections(environment, celestia, celestiaIdentities),
    ...inSections(environment, kubo, () => [{ program: 'kubo', kind: kuboIdentity }]),
  ];
}

/** How people name an identity. */
export const idOf = ({ system, program }: Pick<NeededIdentity, 'system' | 'program'>): string => `${system}/${program}`;

/** The identities of every section of a kind, wherever an environment has one. */
function inSections<T extends z.ZodType>(
  environment: Environment,
  field: T,
  identities: (section: z.output<T>) => readonly ProgramIdentity[],
): NeededIdentity[] {
  return places(environmentSchema, environment, field).flatMap(({ path, value }) => {
    const system = String(path[0]);
    return identities(value).map((identity) => {
      const pathOf = identity.kind.outsideCluster === undefined ? secretPath : offlineSecretPath;
      const secret = pathOf(environment.name, system, identity.program);
      return { ...identity, path, system, secret };
    });
  });
}
