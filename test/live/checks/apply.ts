import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OutputFiles } from '../../../lib/synthesis/files';
import type { Live } from '../support/live';
import { expect } from '../support/report';

/** Applies what an environment renders; a warning of the API server counts as a failure. */
export async function apply({ kubectl }: Live, files: OutputFiles): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chainyard-dist-'));
  try {
    for (const [name, content] of files) writeFileSync(path.join(folder, name), content, { mode: 0o600 });
    const { code, stdout, stderr } = await kubectl.attempt(['apply', '--server-side', '-f', folder]);
    expect(code === 0 && stderr === '', stderr.trim());
    return `${stdout.trim().split('\n').length} objects`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
