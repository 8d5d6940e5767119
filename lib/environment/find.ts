import fs from 'node:fs';
import path from 'node:path';
import { InputError } from '../errors';
import { shownFile } from './finding';
import { didYouMean, nearest, quote } from './words';

/** Names that are safe in file names, labels and secret names alike. */
const namePattern = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The file of an environment.
 *
 * @param nameOrPath `local` for the environment of that name; a path holds a slash or ends in .yaml or .yml
 * @param folder where the environments are
 */
export function findEnvironment(nameOrPath: string, folder: string): string {
  if (/[\\/]|\.ya?ml$/.test(nameOrPath)) return path.resolve(nameOrPath);
  const names = listEnvironments(folder);
  if (names.includes(nameOrPath)) return path.join(folder, `${nameOrPath}.yaml`);
  const problem = namePattern.test(nameOrPath)
    ? `there is no environment ${quote(nameOrPath)}`
    : `${quote(nameOrPath)} is not a name of an environment: use a to z, 0 to 9 and -, or a path to a file`;
  const choice = names.length === 0 ? `no .yaml file in ${shownFile(folder)}` : `choose from ${names.join(', ')}`;
  throw new InputError([`${problem}${didYouMean(nearest(nameOrPath, names))}; ${choice}`]);
}

/** Names of the environments in a folder, sorted. */
export function listEnvironments(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.yaml'))
    .map((entry) => path.basename(entry.name, '.yaml'))
    .filter((name) => namePattern.test(name))
    .sort();
}
