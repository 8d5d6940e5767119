import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { succeed } from '../../support/shell';

/** Where Debian keeps shared libraries. */
const FOLDER = '/usr/lib/x86_64-linux-gnu';

/**
 * Shared libraries of programs of this machine that an image of Debian lacks.
 *
 * @param debian archive with the files of the image
 * @param work an empty folder
 * @returns a folder with them, by its path in the image
 */
export async function librariesOf(
  programs: readonly string[],
  debian: string,
  work: string,
): Promise<Readonly<Record<string, string>>> {
  const there = new Set((await succeed(['tar', '-tf', debian])).split('\n').map((file) => path.basename(file)));
  const listed = await succeed(['ldd', ...programs]);
  const needed = new Set([...listed.matchAll(/=> (\S+) \(/g)].map(([, file = '']) => file));
  const folder = path.join(work, 'libraries');
  mkdirSync(folder);
  for (const file of needed)
    if (!there.has(path.basename(file))) copyFileSync(file, path.join(folder, path.basename(file)));
  return { [FOLDER]: folder };
}
