import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { expect } from '../../live/support/report';
import { run } from '../../live/support/shell';
import { programs } from '../support/programs';
import { rulesOf } from './rules';
import type { Scenario } from './scenario';

/** Runs one scenario; the words of alerts are left out, since a test would have to repeat them. */
export async function checkScenario({ general, ...test }: Scenario, parent: string): Promise<void> {
  const folder = mkdtempSync(path.join(parent, 'scenario-'));
  const groups = rulesOf(general).map(({ name, rules }) => ({
    name,
    rules: rules.map(({ annotations: _, ...rule }) => rule),
  }));
  writeFileSync(path.join(folder, 'rules.yaml'), stringify({ groups }));
  const tests = [{ interval: '1m', ...test }];
  writeFileSync(
    path.join(folder, 'test.yaml'),
    stringify({ rule_files: ['rules.yaml'], evaluation_interval: '1m', tests }),
  );
  const { code, stdout, stderr } = await run([programs.promtool, 'test', 'rules', 'test.yaml'], { folder });
  expect(code === 0, `${stdout}${stderr}`.trim().replace(/\s+/g, ' '));
}
