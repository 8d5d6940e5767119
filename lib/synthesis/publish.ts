import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../errors';

const ENDING = '.k8s.yaml';

/**
 * Replaces a folder by these files in one step: it holds the old files or all of the new ones, never a part.
 *
 * @param folder the output folder; made when it is missing
 * @param files names with their content
 * @throws InputError when the folder holds files that chainyard did not write
 */
export function publish(folder: string, files: Iterable<readonly [string, string]>): void {
  const target = path.resolve(folder);
  const next = `${target}.next-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  refuseForeignFiles(target, folder);
  try {
    mkdirSync(next, { recursive: true });
    for (const [name, text] of files) writeFileSync(path.join(next, name), text);
    if (existsSync(target)) renameSync(target, old);
    try {
      renameSync(next, target);
    } catch (error) {
      if (existsSync(old)) renameSync(old, target);
      throw error;
    }
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

function refuseForeignFiles(target: string, shown: string): void {
  if (!existsSync(target)) return;
  const foreign = readdirSync(target).filter((name) => !name.endsWith(ENDING));
  if (foreign.length === 0) return;
  const names = foreign.slice(0, 3).join(', ');
  throw new InputError([
    `${shown}: holds files that chainyard did not write (${names}); move them away, or choose another folder`,
  ]);
}
