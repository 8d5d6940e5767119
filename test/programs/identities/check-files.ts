import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { same } from '../../live/support/report';
import { succeed } from '../../live/support/shell';
import { programs } from '../support/programs';
import { type IdentityChecks, writeKeyring, writeValidator } from './made';

/** celestia-appd reads the files of a validator and of a node's keyring as we mean them. */
export async function checkFiles({ report, folder, environment, identities }: IdentityChecks): Promise<void> {
  const home = path.join(folder, 'files');
  const { validator, bridge, operator } = identities;
  writeValidator(path.join(home, 'config'), validator);
  writeKeyring(home, bridge);
  mkdirSync(path.join(home, 'data'));
  writeFileSync(path.join(home, 'data/priv_validator_state.json'), '{"height":"0","round":0,"step":0}');
  const app = (...args: string[]) => succeed([programs.app, ...args, '--home', home], { environment });
  const keyring = ['--keyring-backend', 'test', '--keyring-dir', home];

  await report.check('celestia-appd shows the node id of a validator', async () => {
    same('node id', await app('comet', 'show-node-id'), validator.publicHalf.nodeId);
  });
  await report.check('… the public key that its votes are signed with', async () => {
    const { key } = JSON.parse(await app('comet', 'show-validator'));
    same('key', key, validator.publicHalf.publicKey);
  });
  await report.check('… and its address', async () => {
    const shown = await app('debug', 'addr', await app('comet', 'show-address'));
    same('address', /Address \(hex\): ([0-9A-F]{40})/.exec(shown)?.[1], validator.publicHalf.address);
  });
  await report.check('celestia-appd lists the key of a node, by name and by address', async () => {
    const keys = JSON.parse(await app('keys', 'list', ...keyring, '--output', 'json'));
    const { account, publicKey } = bridge.publicHalf;
    same(
      'names',
      keys.map(({ name }: { name: string }) => name),
      ['my_celes_key'],
    );
    same('address', keys[0].address, account);
    same('key', JSON.parse(keys[0].pubkey).key, publicKey);
    const byAddress = JSON.parse(await app('keys', 'show', account, ...keyring, '--output', 'json'));
    same('name by address', byAddress.name, 'my_celes_key');
  });
  await report.check('celestia-appd imports the key of an operator as the same account', async () => {
    const { secret, publicHalf } = operator;
    const elsewhere = ['--keyring-backend', 'test', '--keyring-dir', path.join(home, 'operator')];
    await app('keys', 'import-hex', 'operator', secret['account-key'] ?? '', ...elsewhere);
    const shown = JSON.parse(await app('keys', 'show', 'operator', ...elsewhere, '--output', 'json'));
    same('address', shown.address, publicHalf.account);
    same('key', JSON.parse(shown.pubkey).key, publicHalf.publicKey);
  });
}
