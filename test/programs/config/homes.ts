import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { appConfig } from '../../../charts/celestia/config/app-config';
import { applicationConfig } from '../../../charts/celestia/config/application-config';
import { clientConfig } from '../../../charts/celestia/config/client-config';
import { nodeConfig } from '../../../charts/celestia/config/node-config';
import type { NodeKind } from '../../../charts/celestia/config/node-defaults';
import {
  celestiaNodeIdentity,
  celestiaNodeKeys,
  keyringAddressFile,
} from '../../../lib/identity/celestia-node-identity';
import { succeed } from '../../live/support/shell';
import { programs } from '../support/programs';
import { type Ports, withPorts } from './ports';

/** The chain of these homes. */
export const CHAIN = 'local-1';

/**
 * Lays out the home of the only validator of a chain, as its pod has it: the configuration read-only, keys beside it.
 *
 * @param folder where its genesis is made too, by the program's own commands
 */
export async function appHome(folder: string, ports: Ports): Promise<string> {
  const made = path.join(folder, 'genesis');
  const home = path.join(folder, CHAIN);
  const command = (...args: string[]) =>
    succeed([programs.app, ...args, '--home', made], { environment: { HOME: folder } });
  const keyring = ['--keyring-backend', 'test'];
  await command('init', 'full-0', '--chain-id', CHAIN);
  await command('keys', 'add', 'operator', ...keyring);
  await command('genesis', 'add-genesis-account', 'operator', '1000000000000utia', ...keyring);
  const fees = ['--fees', '500utia', '--commission-rate=0.05'];
  await command('genesis', 'gentx', 'operator', '5000000000utia', '--chain-id', CHAIN, ...fees, ...keyring);
  await command('genesis', 'collect-gentxs');

  const file = (name: string) => path.join(home, name);
  for (const name of ['config', 'keys', 'data']) mkdirSync(file(name), { recursive: true });
  cpSync(path.join(made, 'config/genesis.json'), file('config/genesis.json'));
  for (const key of ['node_key.json', 'priv_validator_key.json']) {
    cpSync(path.join(made, 'config', key), file(`keys/${key}`));
  }
  writeFileSync(file('data/priv_validator_state.json'), '{"height":"0","round":0,"step":0}');
  const pruning = { strategy: 'default', retainBlocks: 3000 } as const;
  const configs = {
    'config.toml': appConfig({ moniker: 'full-0', persistentPeers: [], externalAddress: 'localhost:26656' }),
    'app.toml': applicationConfig({ pruning, snapshots: { interval: 1500, keep: 2 } }),
    'client.toml': clientConfig({ chainId: CHAIN }),
  };
  for (const [name, text] of Object.entries(configs)) writeFileSync(file(`config/${name}`), withPorts(text, ports));
  for (const name of readdirSync(file('config'))) chmodSync(file(`config/${name}`), 0o444);
  chmodSync(file('config'), 0o555);
  return home;
}

/** Lays out the store of a node: a configuration and keys, and no more. */
export function nodeStore(folder: string, kind: NodeKind, ports: Ports) {
  const store = path.join(folder, kind);
  const { secret, publicHalf } = celestiaNodeIdentity.make(() => randomBytes(32));
  const files = {
    [celestiaNodeKeys.p2p]: celestiaNodeKeys.p2p,
    [celestiaNodeKeys.jwt]: celestiaNodeKeys.jwt,
    [celestiaNodeKeys.record]: `keyring-test/${celestiaNodeKeys.record}`,
    [celestiaNodeKeys.address]: `keyring-test/${keyringAddressFile(publicHalf.account)}`,
  };
  for (const name of ['keys/keyring-test', 'data']) mkdirSync(path.join(store, name), { recursive: true });
  for (const [key, file] of Object.entries(files)) {
    writeFileSync(path.join(store, 'keys', file), secret[key] ?? '', { mode: 0o600 });
  }
  const core = kind === 'bridge' ? { host: '127.0.0.1', port: 9090 } : undefined;
  writeFileSync(path.join(store, 'config.toml'), withPorts(nodeConfig({ kind, announce: [], core }), ports));
  return { store, peerId: publicHalf.peerId };
}
