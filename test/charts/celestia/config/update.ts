import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../../../../lib/errors';
import { realDefaults } from '../../../programs/config/defaults';
import { type ConfigName, fixtures, fixturesFolder, keyTypes } from './key-types';

// Writes the lists of keys anew from the default configurations of the real programs.
void runCommand(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'celestia-defaults-'));
  try {
    for (const [name, text] of Object.entries(await realDefaults(folder))) {
      const file = path.join(fixturesFolder, fixtures[name as ConfigName]);
      writeFileSync(file, `${JSON.stringify(keyTypes(text), null, 2)}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
