import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { appConfig } from '../../../charts/celestia/config/app-config';
import { applicationConfig } from '../../../charts/celestia/config/application-config';
import { clientConfig } from '../../../charts/celestia/config/client-config';
import { nodeConfig } from '../../../charts/celestia/config/node-config';
import type { NodeKind } from '../../../charts/celestia/config/node-defaults';
import { computeGenesis } from '../../../lib/programs/celestia/genesis/compute-genesis';
import { type Ports, withPorts } from '../config/ports';
import { type MadeIdentities, writeNodeKeys, writeValidator } from './made';

/** The chain of these homes. */
export const CHAIN = 'identities-1';

/** Lays out the home of a chain's only validator, whose nodes have something to spend. */
export function appHome(home: string, { validator, operator, bridge, light }: MadeIdentities, ports: Ports): void {
  const genesis = computeGenesis({
    chainId: CHAIN,
    time: `${new Date().toISOString().slice(0, 19)}Z`,
    validators: [
      {
        moniker: 'full-0',
        publicKey: validator.publicHalf.publicKey,
        operator: operator.publicHalf.account,
        stake: 5_000_000_000n,
      },
    ],
    accounts: [operator, bridge, light].map(({ publicHalf }) => ({
      address: publicHalf.account,
      amount: 1_000_000_000n,
    })),
    patches: {},
    appVersion: 9,
  });
  for (const name of ['config', 'data']) mkdirSync(path.join(home, name), { recursive: true });
  writeValidator(path.join(home, 'keys'), validator);
  const pruning = { strategy: 'default', retainBlocks: 3000 } as const;
  const files = {
    'config/genesis.json': genesis,
    'config/config.toml': withPorts(appConfig({ moniker: 'full-0', persistentPeers: [] }), ports),
    'config/app.toml': withPorts(applicationConfig({ pruning, snapshots: { interval: 0, keep: 2 } }), ports),
    'config/client.toml': withPorts(clientConfig({ chainId: CHAIN }), ports),
    'data/priv_validator_state.json': '{"height":"0","round":0,"step":0}',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(home, name), text);
}

/** Lays out the store of a node. */
export function nodeStore(store: string, kind: NodeKind, node: MadeIdentities['bridge'], ports: Ports): void {
  mkdirSync(path.join(store, 'data'), { recursive: true });
  const core = { host: '127.0.0.1', port: 9090 };
  writeFileSync(path.join(store, 'config.toml'), withPorts(nodeConfig({ kind, announce: [], core }), ports));
  writeNodeKeys(store, node);
}
