import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../errors';

const ENDING = '.k8s.yaml';

/**
 * Replaces a folder by these files in one step: it holds the old files or all of the new ones, never a part.
 *
 * @param folder the output folder; made when it is missing
 * @param files names with their content
 * @throws InputError when the folder holds files that chainyard did not write, or cannot be written
 */
export function publish(folder: string, files: Iterable<readonly [string, string]>): void {
  const target = path.resolve(folder);
  inLines(folder, () => {
    refuseForeignFiles(target, folder);
    replace(target, files);
  });
}

/**
 * Puts back what a run left aside that was killed between the two steps of its swap.
 *
 * @param folder the output folder
 * @throws InputError when it cannot be put back
 */
export function restore(folder: string): void {
  const target = path.resolve(folder);
  const parent = path.dirname(target);
  if (existsSync(target) || !existsSync(parent)) return;
  inLines(folder, () => {
    const aside = readdirSync(parent).find((name) => name.startsWith(`${path.basename(target)}.old-`));
    if (aside !== undefined) renameSync(path.join(parent, aside), target);
  });
}

/** What the file system refuses is a finding, not a fault of the program. */
function inLines(folder: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new InputError([`${folder}: cannot be written (${message.split(',')[0]})`]);
  }
}

function replace(target: string, files: Iterable<readonly [string, string]>): void {
  const next = `${target}.next-${process.pid}`;
  try {
    mkdirSync(next, { recursive: true });
    for (const [name, text] of files) writeFileSync(path.join(next, name), text);
    if (existsSync(target)) swap(next, target);
    else renameSync(next, target);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

function swap(next: string, target: string): void {
  const old = `${target}.old-${process.pid}`;
  renameSync(target, old);
  try {
    renameSync(next, target);
  } catch (error) {
    renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
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
