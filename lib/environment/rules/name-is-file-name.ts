import path from 'node:path';
import type { EnvironmentRule } from './rule';

/** Names of secrets carry the environment's name: a copied file must not read the secrets of its original. */
export const nameIsFileName: EnvironmentRule = {
  id: 'name-is-file-name',
  *check({ name, file }) {
    const expected = path.basename(file).replace(/\.ya?ml$/, '');
    if (name === expected) return;
    yield { path: ['name'], message: `"${name}" is not the name of the file; use "${expected}", or rename the file` };
  },
};
