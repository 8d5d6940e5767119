import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderEnvironment } from '../../charts/render';
import { repositoryRoot } from '../../lib/repository';
import { environment, environmentNames } from '../charts/environments';
import { cloudFiles } from './cloud-files';

/** One folder for each environment: `dist/` with its YAML, `cloud/` with the templates of its cloud. */
export const goldenFolder = path.join(repositoryRoot, 'test/golden');

/** Content by path in the folder of the environment. */
export type Files = ReadonlyMap<string, string>;

const below = (folder: string, files: Files): [string, string][] =>
  [...files].map(([file, text]) => [`${folder}/${file}`, text]);

/** The files of the `dist/` of an environment. */
export const yamlFiles = (name: string): Files => new Map(renderEnvironment(environment(name), (image) => image).files);

/** The files that an environment renders, and the templates of its cloud. */
export const renderedFiles = (name: string): Files =>
  new Map([...below('cloud', cloudFiles(name)), ...below('dist', yamlFiles(name))]);

/** The files that were kept of an environment. */
export function keptFiles(folder: string, name: string): Files {
  const own = path.join(folder, name);
  const files = readdirSync(own, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(path.relative(own, entry.parentPath), entry.name));
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(own, file), 'utf8')]));
}

/** Names of the environments that files are kept of. */
export function keptEnvironments(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** Keeps the files of every environment, and of no other. */
export function keepAll(folder: string): void {
  const made = environmentNames.map((name) => ({ name, files: renderedFiles(name) }));
  for (const name of keptEnvironments(folder)) rmSync(path.join(folder, name), { recursive: true });
  for (const { name, files } of made) {
    for (const [file, text] of files) {
      const target = path.join(folder, name, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
}
