import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cleanup } from '../live/support/cleanup';
import type { Report } from '../live/support/report';
import { checkDefaults } from './config/check-defaults';
import { checkRun } from './config/check-run';

/** Checks the rendered configuration files of a Celestia network against the real programs, on loopback. */
export async function checkConfig(report: Report, cleanup: Cleanup): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'celestia-config-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  await checkDefaults(report, path.join(folder, 'defaults'));
  await checkRun(report, cleanup, path.join(folder, 'run'));
}
