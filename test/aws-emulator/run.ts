import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CloudEnvironment } from '../../aws/cloud-environment';
import { InputError, runCommand } from '../../lib/errors';
import { Cleanup } from '../live/support/cleanup';
import { undoWhenInterrupted } from '../live/support/interruption';
import { Report } from '../live/support/report';
import { bootstrap } from './bootstrap';
import { Cdk } from './cdk';
import { lintTemplates } from './cfn-lint';
import { checkChecks } from './check-checks';
import { checkEnvironment } from './check-environment';
import { checkUpdate } from './check-update';
import { deployedCloud } from './cloud';
import { type Emulator, stackResources, startEmulator } from './emulator';
import { cloudEnvironments } from './environments';
import { type PythonPrograms, pythonPrograms } from './python';

/** The environment that has everything: it is deployed with every rule on, and updated. */
const THOROUGH = 'production';

// Usage: npm run test:aws [-- <environment> …]. Deploys the clouds of environments to an AWS account on this machine.
void runCommand(async () => {
  const environments = chosen(process.argv.slice(2));
  const report = new Report();
  const cleanup = new Cleanup();
  undoWhenInterrupted(cleanup);
  try {
    const programs = await pythonPrograms();
    if (typeof programs === 'string') report.skip('the emulator of AWS', programs);
    else await checkClouds(environments, programs, report, cleanup);
  } catch (error) {
    await report.check('the run reaches its end', () => Promise.reject(error));
  } finally {
    await cleanup.run();
    report.finish();
  }
});

function chosen(names: readonly string[]): readonly CloudEnvironment[] {
  const all = cloudEnvironments();
  const unknown = names.filter((name) => !all.some((environment) => environment.name === name));
  if (unknown.length > 0) {
    throw new InputError(unknown.map((name) => `"${name}" is not one of ${all.map((each) => each.name).join(', ')}`));
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

async function checkClouds(
  environments: readonly CloudEnvironment[],
  { python, cfnLint }: PythonPrograms,
  report: Report,
  cleanup: Cleanup,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chainyard-aws-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  const emulator = await startEmulator(python, cleanup);
  const cdk = new Cdk(emulator, folder);
  const account = { cdk, emulator };
  await bootstrap(environments, account, report);
  const complete = environments.length === cloudEnvironments().length;
  const times: string[] = [];
  for (const environment of environments) {
    const thorough = environment.name === THOROUGH;
    const own = report.of(environment.name);
    const seconds = await checkEnvironment(environment, account, own, thorough);
    times.push(`${environment.name} ${seconds.toFixed(0)} s`);
    if (thorough) await checkUpdate(environment, account, own, folder);
  }
  await report.check('cfn-lint finds nothing', () =>
    lintTemplates(
      cfnLint,
      environments.map((environment) => cdk.templates(environment)),
      environments.map(({ region }) => region),
      complete,
    ),
  );
  if (complete) {
    await checkChecks(await Promise.all(environments.map((each) => deployedCloud(each, emulator))), report);
  }
  report.note(`     ${times.join(', ')}`);
  report.note(`     ${await notShown(emulator)}`);
}

/** What a green run does not show, in one line; the README says it whole. */
async function notShown(emulator: Emulator): Promise<string> {
  const only = (await stackResources(emulator)).filter(({ emulated }) => !emulated).map(({ type }) => type);
  return `not shown: what policies allow, what machines do, quotas, times, deletion; more than properties of ${[...new Set(only)].sort().join(', ')}`;
}
