import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CloudEnvironment } from '../../aws/cloud-environment';
import { expect, type Report, same } from '../live/support/report';
import { timed } from '../live/support/wait';
import type { Cdk } from './cdk';
import { checkGroups } from './checks';
import { type Checks, type Cloud, deployedCloud } from './cloud';
import type { Emulator } from './emulator';

/** An emulated account, with the CLI that works in it. */
export interface Account {
  readonly cdk: Cdk;
  readonly emulator: Emulator;
}

/**
 * Deploys an environment, deploys it again, and asks AWS what is there.
 *
 * @param checked whether cdk-nag and CloudFormation's own rules look at the stacks
 * @returns the seconds that it took
 */
export async function checkEnvironment(
  environment: CloudEnvironment,
  { cdk, emulator }: Account,
  report: Report,
  checked: boolean,
): Promise<number> {
  const { seconds } = await timed(async () => {
    const deployed = await report.check(`it is deployed${checked ? ' with every rule on' : ''}`, async () => {
      await cdk.deploy(environment, { checked });
      if (checked) passedRules(cdk.templates(environment));
    });
    if (!deployed) return;
    await report.check('a second deployment changes nothing', async () =>
      changesNothing(await cdk.deploy(environment)),
    );
    await checkCloud(await deployedCloud(environment, emulator), report);
  });
  return seconds;
}

/** Runs every check, group by group. */
export async function checkCloud(cloud: Cloud, report: Report): Promise<void> {
  for (const [name, checks] of Object.entries(checkGroups)) {
    await report.check(name, async () => {
      const findings = await failing(checks, cloud);
      expect(findings.size === 0, [...findings].map(([what, words]) => `${what}: ${words}`).join('\n     '));
      const { length } = Object.keys(checks);
      return `${length} of ${length}`;
    });
  }
}

/** Checks that fail, with their words. */
export async function failing(checks: Checks, cloud: Cloud): Promise<Map<string, string>> {
  const findings = new Map<string, string>();
  for (const [what, check] of Object.entries(checks)) {
    try {
      await check(cloud);
    } catch (error) {
      findings.set(what, (error as Error).message);
    }
  }
  return findings;
}

/** The CDK writes down what its own rules found; what cdk-nag finds, it writes down only where that is something. */
function passedRules(folder: string): void {
  const report: Rules = JSON.parse(readFileSync(path.join(folder, 'validation-report.json'), 'utf8'));
  const results = report.pluginReports.map(({ pluginName, conclusion }) => `${pluginName}: ${conclusion}`);
  same('rules', results, ['CloudFormation Validate: success']);
}

interface Rules {
  readonly pluginReports: readonly { readonly pluginName: string; readonly conclusion: string }[];
}

/** The CLI ends the line of a stack that is as it should be with these words. */
function changesNothing(said: string): void {
  const stacks = said.split('\n').filter((line) => line.includes('✅'));
  const changed = stacks.filter((line) => !line.includes('(no changes)')).map((line) => line.trim());
  expect(stacks.length > 0, `it deployed no stack: ${said.slice(-200)}`);
  expect(changed.length === 0, `it changed ${changed.join(', ')}`);
}
