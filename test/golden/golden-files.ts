import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { renderEnvironment } from '../../charts/render';
import { repositoryRoot } from '../../lib/repository';
import { publish } from '../../lib/synthesis/publish';
import { environment, environmentNames } from '../charts/environments';
import { cloudFiles } from './cloud-files';

/** One folder for each environment, with the files of its `dist/` and the templates of its cloud. */
export const goldenFolder = path.join(repositoryRoot, 'test/golden');

/** Content by file name. */
export type Files = ReadonlyMap<string, string>;

/** The files that an environment renders, and the templates of its cloud. */
export const renderedFiles = (name: string): Files =>
  new Map([...renderEnvironment(environment(name), (image) => image).files, ...cloudFiles(name)]);

/** The files that were kept of an environment. */
export function keptFiles(folder: string, name: string): Files {
  const own = path.join(folder, name);
  const files = existsSync(own) ? readdirSync(own).sort() : [];
  return new Map(files.map((file) => [file, readFileSync(path.join(own, file), 'utf8')]));
}

/** Names of the environments that files are kept of. */
export function keptEnvironments(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** Keeps the files of every environment, and of no other. */
export function keepAll(folder: string): void {
  for (const name of environmentNames) publish(path.join(folder, name), renderedFiles(name));
  for (const name of keptEnvironments(folder)) {
    if (!environmentNames.includes(name)) rmSync(path.join(folder, name), { recursive: true });
  }
}
