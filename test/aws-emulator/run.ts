import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../../lib/errors';
import { Cleanup } from '../live/support/cleanup';
import { undoWhenInterrupted } from '../live/support/interruption';
import { Report } from '../live/support/report';
import { Cdk } from './cdk';
import { checkEnvironment } from './check-environment';
import { startEmulator } from './emulator';
import { cloudEnvironments } from './environments';
import { pythonPrograms } from './python';

// Usage: npm run test:aws [-- <environment> …]. Deploys the clouds of environments to an AWS account on this machine.
void runCommand(async () => {
  const report = new Report();
  const cleanup = new Cleanup();
  undoWhenInterrupted(cleanup);
  try {
    const programs = await pythonPrograms();
    if (typeof programs === 'string') report.skip('the emulator of AWS', programs);
    else await checkClouds(programs.python, report, cleanup);
  } catch (error) {
    await report.check('the run reaches its end', () => Promise.reject(error));
  } finally {
    await cleanup.run();
    report.finish();
  }
});

async function checkClouds(python: string, report: Report, cleanup: Cleanup): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chainyard-aws-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  const emulator = await startEmulator(python, cleanup);
  const cdk = new Cdk(emulator, folder);
  const names = process.argv.slice(2);
  const environments = cloudEnvironments().filter(({ name }) => names.length === 0 || names.includes(name));
  for (const environment of new Map(environments.map((each) => [each.region, each])).values()) {
    await report.check(`${environment.region} is bootstrapped`, async () => void (await cdk.bootstrap(environment)));
  }
  for (const environment of environments) {
    await checkEnvironment(environment, { report: report.of(environment.name), cdk, emulator });
  }
}
