import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cleanup } from '../live/support/cleanup';
import type { Report } from '../live/support/report';
import { checkFiles } from './identities/check-files';
import { checkNetwork } from './identities/check-network';
import { makeIdentities } from './identities/made';

/** Checks freshly made identities of a Celestia network against the real programs, on loopback. */
export async function checkIdentities(report: Report, cleanup: Cleanup): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'celestia-identities-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  // What the programs write into their home is of no interest.
  const home = path.join(folder, 'home');
  mkdirSync(home);
  const props = { report, folder, environment: { HOME: home }, identities: makeIdentities() };
  await checkFiles(props);
  await checkNetwork({ ...props, cleanup });
}
