import type { LoadedEnvironment } from '../../../lib/environment/load';
import { neededIdentities } from '../../../lib/environment/needed-identities';
import { throwAwayBytes } from '../../../lib/secrets/throw-away';

/** The private half of an identity of an environment that derives them. */
export function secretOf(environment: LoadedEnvironment, program: string): Readonly<Record<string, string>> {
  const need = neededIdentities(environment).find((each) => each.program === program);
  if (need === undefined) throw new Error(`${environment.name} has no ${program}`);
  return need.kind.make(throwAwayBytes(need.secret)).secret;
}
