import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** When each file of a folder was last written, in nanoseconds. */
export type Written = ReadonlyMap<string, bigint>;

/** The files of a folder, and of those in it. */
export function written(folder: string): Written {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => !entry.isDirectory());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(folder, file), statSync(file, { bigint: true }).mtimeNs];
    }),
  );
}

/** The files that were written or removed since, outside the folders and files where a program keeps its data. */
export function writtenSince(before: Written, folder: string, data: readonly string[]): string[] {
  const now = written(folder);
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((file) => before.get(file) !== now.get(file))
    .filter((file) => !data.includes(file.split(path.sep)[0] ?? ''))
    .sort();
}
