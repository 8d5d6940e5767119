import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { made } from '../../../lib/environment/identities';
import type { LoadedEnvironment } from '../../../lib/environment/load';
import { ACCOUNT_KEY } from '../../../lib/identity/operator-identity';
import { validatorKeys } from '../../../lib/identity/validator-identity';
import { chainOf, today } from '../../../lib/programs/celestia/chain-id';
import { validators } from '../../../lib/programs/celestia/genesis/validators';
import { App } from './app';
import { secretOf } from './secrets';

const keyring = ['--keyring-backend', 'test'];

/** The genesis that the app's own commands make for an environment, each validator signing its own transaction. */
export async function collectedGenesis(environment: LoadedEnvironment, folder: string): Promise<string> {
  const { celestia, identities } = environment;
  const { chainId } = made(celestia && chainOf(celestia, today()));
  const homes = validators.map(({ moniker }) => path.join(folder, moniker));
  const transactions = path.join(folder, 'transactions');
  mkdirSync(transactions);
  for (const [index, { identity, operator, moniker, stakes }] of validators.entries()) {
    const home = homes[index] ?? '';
    mkdirSync(home);
    const app = new App(home);
    await app.text('init', moniker, '--chain-id', chainId);
    const key = secretOf(environment, identity)[validatorKeys.consensus] ?? '';
    writeFileSync(path.join(home, 'config/priv_validator_key.json'), key);
    await app.text('keys', 'import-hex', operator, secretOf(environment, operator)[ACCOUNT_KEY] ?? '', ...keyring);
    for (const each of validators) {
      const { account } = made(identities.celestia?.[each.operator]);
      await app.text('genesis', 'add-genesis-account', account, '1000000000000utia');
    }
    const document = ['--output-document', path.join(transactions, `${moniker}.json`)];
    const fees = ['--fees', '500utia', '--commission-rate', '0.05', '--moniker', moniker, '--ip', moniker];
    await app.text(
      'genesis',
      'gentx',
      operator,
      `${stakes['1:1']}utia`,
      '--chain-id',
      chainId,
      ...fees,
      ...document,
      ...keyring,
    );
  }
  const [first = ''] = homes;
  await new App(first).text('genesis', 'collect-gentxs', '--gentx-dir', transactions);
  return readFileSync(path.join(first, 'config/genesis.json'), 'utf8');
}
