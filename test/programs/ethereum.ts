import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExecutionSettings } from '../../lib/programs/ethereum/client';
import { geth } from '../../lib/programs/ethereum/execution/geth';
import { everySetting } from '../lib/programs/ethereum/execution-settings';
import type { Cleanup } from '../live/support/cleanup';
import { expect, type Report } from '../live/support/report';
import { checkConfiguration } from './ethereum/check-configuration';
import { checkPreparation } from './ethereum/check-preparation';
import { writeGenesis } from './ethereum/genesis';
import { configurationOf } from './ethereum/geth';

/** Checks the rendered command lines of Geth against the real program, which says how it understands them. */
export async function checkEthereum(report: Report, cleanup: Cleanup): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ethereum-programs-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  const genesis = writeGenesis(folder);
  const settings = everySetting(geth).map((one, index) => own(one, path.join(folder, String(index)), genesis));
  await report.check('geth refuses a flag that it does not have', () => {
    const refused = () => configurationOf(['--rpc.rangelimits=1'], folder);
    return Promise.resolve(expect(throws(refused), 'it took --rpc.rangelimits'));
  });
  for (const network of new Set(settings.map((one) => one.network.name))) {
    const those = settings.filter((one) => one.network.name === network);
    await report.check(`geth is prepared for ${network} twice over`, () => checkPreparation(those));
    await report.check(`geth understands what is rendered for ${network}`, () => checkConfiguration(those));
  }
}

/** The same settings with folders of this machine. */
function own(settings: ExecutionSettings, data: string, genesis: string): ExecutionSettings {
  mkdirSync(data);
  const { network } = settings;
  return { ...settings, data, network: network.name === 'devnet' ? { ...network, folder: genesis } : network };
}

function throws(task: () => unknown): boolean {
  try {
    task();
    return false;
  } catch {
    return true;
  }
}
