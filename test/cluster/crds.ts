import { existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type Operator, operators } from '../../lib/operators/operators';
import { repositoryFile, repositoryRoot } from '../../lib/repository';

/** Where the CustomResourceDefinitions of an operator come from. */
export interface CrdSource {
  /** Name of the file in the folder. */
  readonly file: string;
  /** Owner and name on GitHub. */
  readonly repository: string;
  readonly version: string;
  readonly commit: string;
  /** SHA-256 by path in the repository. */
  readonly sha256: Readonly<Record<string, string>>;
}

/** The table of crds.yaml. */
export const crdSources = parse(repositoryFile('test/cluster/crds.yaml')) as Partial<Record<Operator, CrdSource>>;

/** Folder of the files. */
const folder = path.resolve(repositoryRoot, process.env.CRDS ?? '../shared/crds');

/**
 * Files with the CustomResourceDefinitions of these operators.
 *
 * @throws Error where one is missing, with the command that gets it
 */
export function crdFiles(names: readonly Operator[]): string[] {
  const files = names
    .filter((name) => operators[name].apis.length > 0)
    .map((name) => path.join(folder, crdSources[name]?.file ?? `${name} (not in crds.yaml)`));
  const missing = files.filter((file) => !existsSync(file)).map((file) => path.basename(file));
  if (missing.length === 0) return files;
  const command = 'node bin/start.js test/cluster/fetch-crds.ts crds';
  throw new Error(`${folder} lacks ${missing.join(', ')}; get them by ${command} and set CRDS=crds`);
}
