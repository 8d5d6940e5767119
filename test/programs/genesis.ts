import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cleanup } from '../live/support/cleanup';
import type { Report } from '../live/support/report';
import { App } from './genesis/app';
import { checkChain } from './genesis/check-chain';
import { checkDefault } from './genesis/check-default';
import { checkGiven } from './genesis/check-given';
import { checkLimits } from './genesis/check-limits';
import { checkValidation } from './genesis/check-validation';
import { variantEnvironment, variantNames } from './genesis/variants';

/** Checks the genesis of Celestia networks against the real app, and runs chains of two validators from it. */
export async function checkGenesis(report: Report, cleanup: Cleanup): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'celestia-genesis-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  const own = (name: string): string => {
    const home = path.join(folder, name.replaceAll(/\W+/g, '-'));
    mkdirSync(home);
    return home;
  };
  await checkDefault(report, new App(own('default')));
  await checkLimits(report, new App(own('limits')));
  const variants = variantNames.map((name) => ({ name, environment: variantEnvironment(name, own(name)) }));
  await checkValidation(report, new App(own('validation')), variants);
  await checkGiven(report, own('given'));
  for (const { name, environment } of variants) {
    await checkChain({ report, cleanup, name, environment, folder: own(`chain of ${name}`) });
  }
}
