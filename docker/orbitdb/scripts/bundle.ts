import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [given] = process.argv.slice(2);
if (!given) {
  process.stderr.write('usage: npm run bundle -- <folder>\n');
  process.exit(1);
}

const root = resolve(import.meta.dirname, '..');
const folder = resolve(given);
const run = (cwd: string, ...args: readonly string[]) =>
  execFileSync('npm', [...args], { cwd, stdio: ['ignore', 'inherit', 'inherit'] });

mkdirSync(folder, { recursive: true });
for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(root, file), join(folder, file));
run(root, 'run', '--silent', 'build', '--', '--outDir', folder);
// No package needs its install script: the native LevelDB comes built.
run(folder, 'ci', '--omit=dev', '--omit=peer', '--ignore-scripts', '--no-audit', '--no-fund');
process.stdout.write(`start it with: node ${join(folder, 'main.js')}\n`);
