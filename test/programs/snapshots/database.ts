import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files of a client's database that a snapshot has. */
const KEPT = 40;

/** Files that a snapshot does not have. */
const left = ['geth/nodekey', 'geth/nodes/000001.ldb', 'geth/LOCK', 'keystore/key', 'lost+found/1'];

/** Writes what Geth leaves when it is stopped. */
export function writeDatabase(folder: string): void {
  const files = ['geth/triedb/merkle.journal', ...left];
  for (let number = 1; number < KEPT; number += 1) files.push(`geth/chaindata/${String(number).padStart(6, '0')}.sst`);
  for (const file of files) write(path.join(folder, file), randomBytes(7000));
}

/** Writes a file and its folder. */
export function write(file: string, content: string | Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Content of the files of a folder that belong to a snapshot, by their paths. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesOf(folder)
      .filter((file) => !left.includes(file))
      .map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')]),
  );
}

/** When the files of a folder were last written, by their paths. */
export const changesOf = (folder: string): Readonly<Record<string, number>> =>
  Object.fromEntries(filesOf(folder).map((file) => [file, statSync(path.join(folder, file)).ctimeMs]));

/** Paths of the files of a volume, but for what the scripts themselves keep there. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('.chainyard/'))
    .sort();

/** Number of files of a snapshot. */
export const files = KEPT;
