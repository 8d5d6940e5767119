import { shownPath } from '../environment/finding';
import { places } from '../environment/places';
import { type Environment, environmentSchema } from '../environment/schema';
import { acceptedRisk } from '../environment/sections/accepted-risk';

/** Every risk that an environment accepts in so many words, with its reason. */
export function acceptedRisks(environment: Environment): string[] {
  const risks = places(environmentSchema, environment, acceptedRisk);
  return risks.map(({ path, value }) => `${shownPath(path)}: ${value.reason}`);
}
