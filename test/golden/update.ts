import { mkdirSync } from 'node:fs';
import { runCommand } from '../../lib/errors';
import setDayOfTests from '../day-of-tests';
import { goldenFolder, keepAll } from './golden-files';

// Writes what every environment renders; `git diff` then shows what a change does. Another folder may be given.
void runCommand(() => {
  setDayOfTests();
  const folder = process.argv[2] ?? goldenFolder;
  mkdirSync(folder, { recursive: true });
  keepAll(folder);
});
