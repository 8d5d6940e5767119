import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checks, writeLogin } from './checks';
import { startRegistry } from './docker-registry';

async function runChecks(program: string): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chainyard-registry-'));
  let failed = 0;
  try {
    const registry = await startRegistry(program, folder);
    try {
      const context = { ...registry, folder, lockFile: path.join(folder, 'images.lock.yaml') };
      writeLogin(context, 'login.json');
      for (const [name, check] of Object.entries(checks)) if (!(await passes(name, () => check(context)))) failed++;
    } finally {
      await registry.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
  return failed === 0;
}

async function passes(name: string, check: () => Promise<void>): Promise<boolean> {
  try {
    await check();
    console.log(`ok      ${name}`);
    return true;
  } catch (error) {
    console.log(`failed  ${name}: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function main(): Promise<void> {
  const program = findProgram('docker-registry');
  if (program === undefined) {
    console.log('skipped: docker-registry is not installed (apt-get install docker-registry)');
    console.log('0 passed, 0 failed');
  } else if (!(await runChecks(program))) process.exitCode = 1;
}

void main();
