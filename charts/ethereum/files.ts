import { repositoryFile } from '../../lib/repository';

/** Scripts of this folder, by file name. */
export function scripts(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, repositoryFile(`charts/ethereum/files/${name}`)]));
}
