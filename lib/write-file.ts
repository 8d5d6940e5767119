import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Replaces a file in one step: it holds the old text or the new one, never a part.
 *
 * @param mode permissions of the file, whatever the umask. @default those that the umask leaves
 */
export function writeInOnePiece(file: string, text: string, mode?: number): void {
  const next = `${file}.next-${process.pid}`;
  try {
    writeFileSync(next, text, { mode });
    if (mode !== undefined) chmodSync(next, mode);
    renameSync(next, file);
  } finally {
    rmSync(next, { force: true });
  }
}
