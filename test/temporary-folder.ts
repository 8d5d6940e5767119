import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Gives every test one folder for what it leaves: the AWS CDK never removes what it synthesizes. */
export function makeTemporaryFolder(): void {
  process.env.TMPDIR = mkdtempSync(path.join(os.tmpdir(), 'chainyard-tests-'));
}

/** Removes it with all it holds. */
export function removeTemporaryFolder(): void {
  if (process.env.TMPDIR?.includes('chainyard-tests-')) rmSync(process.env.TMPDIR, { recursive: true, force: true });
}
