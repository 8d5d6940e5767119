import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { type LoadedEnvironment, loadEnvironment } from '../../../lib/environment/load';
import { InputError } from '../../../lib/errors';
import { today } from '../../../lib/programs/celestia/chain-id';
import { genesisOf } from '../../../lib/programs/celestia/genesis';
import { sha256 } from '../../../lib/programs/celestia/genesis/computed-genesis';
import { expect, type Report, same } from '../../live/support/report';
import { collectedGenesis } from './collected';

/** A genesis that the app's own commands have made is taken as it is, and refused with a change in it. */
export async function checkGiven(report: Report, folder: string): Promise<void> {
  let text = '';
  const made = await report.check('celestia-appd makes a genesis by its own commands', async () => {
    text = await collectedGenesis(environmentWith(folder), folder);
  });
  if (!made) return;
  await report.check('… which is taken as it is', async () => {
    same('genesis', genesisOf(environmentWith(folder, text), today()).text, text);
  });
  await report.check('… and refused where it does not add up', async () => {
    const genesis = JSON.parse(text);
    genesis.app_state.bank.supply[0].amount = '1';
    genesis.app_state.genutil.gen_txs.pop();
    const [supply, validators, ...others] = refusal(() => environmentWith(folder, JSON.stringify(genesis)));
    expect(supply?.includes('app_state.bank.supply[0].amount: "1" is not') === true, `${supply}`);
    expect(validators?.includes('app_state.staking.validators: lacks validator-') === true, `${validators}`);
    same('other findings', others, []);
  });
}

/** A network that is kept, with a given genesis or a computed one. */
function environmentWith(folder: string, given?: string): LoadedEnvironment {
  const file = path.join(folder, 'given.yaml');
  const time = `${today().toISOString().slice(0, 10)}T00:00:00Z`;
  const genesis = { policy: 'preserve', epoch: 1, time };
  if (given !== undefined) {
    writeFileSync(path.join(folder, 'given.json'), given);
    Object.assign(genesis, {
      time: JSON.parse(given).genesis_time.replace(/\.\d+/, ''),
      given: { file: 'given.json', sha256: sha256(given) },
    });
  }
  const celestia = { network: 'devnet', genesis };
  writeFileSync(file, stringify({ name: 'given', provider: 'kind', kubernetes: { version: '1.36' }, celestia }));
  return loadEnvironment(file, folder);
}

function refusal(load: () => unknown): readonly string[] {
  try {
    load();
  } catch (error) {
    if (error instanceof InputError) return error.lines;
    throw error;
  }
  throw new Error('it is taken');
}
