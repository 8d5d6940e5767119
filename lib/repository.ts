import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder of the repository, wherever the program was started from. */
export const repositoryRoot = findRoot(__dirname);

/**
 * Content of a file of the repository, such as a script that goes into a ConfigMap.
 *
 * @param file path from the root of the repository
 */
export function repositoryFile(file: string): string {
  return readFileSync(path.join(repositoryRoot, file), 'utf8');
}

/**
 * Content of files of one folder, by their names.
 *
 * @param folder path from the root of the repository
 */
export function repositoryFiles(folder: string, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, repositoryFile(`${folder}/${name}`)]));
}

function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'cdk8s.yaml'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error(`no cdk8s.yaml above ${__dirname}`);
  return findRoot(parent);
}
