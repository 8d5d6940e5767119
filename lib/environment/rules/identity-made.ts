import { publicHalf } from '../identities';
import { type NeededIdentity, neededIdentities } from '../needed-identities';
import type { EnvironmentRule } from './rule';

/** Programs that others address by identity have one before anything is rendered. */
export const identityMade: EnvironmentRule = {
  id: 'identity-made',
  *check(environment) {
    const { name, identities } = environment;
    const missing = neededIdentities(environment).filter((need) => publicHalf(identities, need) === undefined);
    for (const { path, programs } of bySection(missing)) {
      const message = `no identity of ${programs.join(', ')} is in identities/${name}.yaml; run "npm run keygen -- ${name}" first`;
      yield { path, message };
    }
  },
};

/** One finding for a section, however many programs it has. */
function bySection(missing: readonly NeededIdentity[]) {
  const sections = new Map<string, { readonly path: NeededIdentity['path']; readonly programs: string[] }>();
  for (const { path, program } of missing) {
    const key = path.join('.');
    const section = sections.get(key) ?? { path, programs: [] };
    sections.set(key, section);
    section.programs.push(program);
  }
  return sections.values();
}
