import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/** A folder for the tests of one file, gone when they end. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'orbitdb-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
