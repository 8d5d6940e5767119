import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shownFile } from '../environment/finding';
import { InputError } from '../errors';

const ENDING = '.k8s.yaml';

/** A folder of a run beside the output folder: the new files, or between the two steps of the swap the old ones. */
const folderOfRun = (target: string, kind: 'next' | 'old') => `${target}.chainyard-${kind}-${process.pid}`;
const ofARun = /^\.chainyard-(next|old)-(\d+)$/;

/**
 * Replaces a folder by these files in one step: it holds the old files or all of the new ones, never a part.
 *
 * @param folder the output folder; made when it is missing
 * @param files names with their content
 * @throws InputError when the folder holds files that chainyard did not write, or cannot be written
 */
export function publish(folder: string, files: Iterable<readonly [string, string]>): void {
  restore(folder);
  const target = path.resolve(folder);
  inLines(target, () => {
    amongOthers(() => refuseForeignFiles(target));
    replace(target, files);
  });
}

/**
 * Sweeps up after killed runs: puts back the folder that one had moved aside, and removes what else they left.
 *
 * @param folder the output folder
 * @throws InputError when that cannot be done
 */
export function restore(folder: string): void {
  const target = path.resolve(folder);
  const parent = path.dirname(target);
  if (existsSync(parent)) inLines(target, () => amongOthers(() => sweep(target, parent)));
}

function sweep(target: string, parent: string): void {
  for (const name of readdirSync(parent).filter((name) => name.startsWith(path.basename(target)))) {
    const [, kind, run] = ofARun.exec(name.slice(path.basename(target).length)) ?? [];
    if (kind === undefined || isRunning(Number(run))) continue;
    if (kind === 'old') putBack(path.join(parent, name), target);
    else rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(run: number): boolean {
  try {
    return run !== process.pid && process.kill(run, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** What the file system refuses is a finding, not a fault of the program. */
function inLines(target: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new InputError([`${shownFile(target)}: cannot be written (${message.split(',')[0]})`]);
  }
}

/** Tries a step again that another run was faster with: both move the same folder. */
function amongOthers(step: () => void, triesLeft = 20): void {
  try {
    step();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (triesLeft === 0 || !['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(code)) throw error;
    amongOthers(step, triesLeft - 1);
  }
}

function replace(target: string, files: Iterable<readonly [string, string]>): void {
  const next = folderOfRun(target, 'next');
  try {
    mkdirSync(next, { recursive: true });
    for (const [name, text] of files) writeFileSync(path.join(next, name), text);
    amongOthers(() => swap(next, target));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

function swap(next: string, target: string): void {
  const old = folderOfRun(target, 'old');
  if (existsSync(old)) putBack(old, target);
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(next, target);
  } catch (error) {
    if (existsSync(old)) putBack(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Old files go back to where nothing is now; otherwise they are of no more use. */
function putBack(old: string, target: string): void {
  if (existsSync(target)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, target);
}

function refuseForeignFiles(target: string): void {
  if (!existsSync(target)) return;
  const foreign = readdirSync(target).filter((name) => !name.endsWith(ENDING));
  if (foreign.length === 0) return;
  const names = foreign.slice(0, 3).join(', ');
  throw new InputError([
    `${shownFile(target)}: holds files that chainyard did not write (${names}); move them away, or choose another folder`,
  ]);
}
