import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cleanup } from '../live/support/cleanup';
import type { Report } from '../live/support/report';
import { checkCoverage } from './rollup/check-coverage';
import { checkRules } from './rollup/check-rules';
import { checkScenario } from './rollup/check-scenario';
import { scenarios } from './rollup/scenario';

/** Checks the alerts of rollups with the unit tests of Prometheus. */
export async function checkRollup(report: Report, cleanup: Cleanup): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollup-alerts-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  await report.check('Prometheus understands every alert of rollups', () => checkRules(folder));
  await report.check('every alert of rollups has a scenario', checkCoverage);
  for (const scenario of scenarios()) await report.check(scenario.name, () => checkScenario(scenario, folder));
}
