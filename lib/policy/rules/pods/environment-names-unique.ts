import { eachContainer } from '../../each-pod';
import type { Rule } from '../../rule';

export const environmentNamesUnique: Rule = {
  id: 'environment-names-unique',
  refuses: 'an environment variable that a container sets twice',
  why: 'the last one wins in the program, and which one wins in kubectl apply depends on the history',
  fix: 'remove one of the two',
  check: eachContainer(function* ({ container, path }) {
    const names = new Set<string>();
    for (const [index, { name }] of (container.env ?? []).entries()) {
      if (names.has(name)) yield { path: `${path}.env[${index}].name`, message: `"${name}" is set above already` };
      names.add(name);
    }
  }),
};
