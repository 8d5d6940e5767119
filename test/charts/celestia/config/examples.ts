import { appConfig } from '../../../../charts/celestia/config/app-config';
import { applicationConfig } from '../../../../charts/celestia/config/application-config';
import { clientConfig } from '../../../../charts/celestia/config/client-config';
import { nodeConfig } from '../../../../charts/celestia/config/node-config';
import type { ConfigName } from './key-types';

/** Node ids of validators. */
export const nodeIds = { 'full-1': 'a'.repeat(40), 'full-2': 'b'.repeat(40) } as const;

/** A rendered file of each kind, with all that may be said. */
export const examples: Readonly<Record<ConfigName, string>> = {
  'config.toml': appConfig({
    moniker: 'full-0',
    persistentPeers: [`${nodeIds['full-1']}@full-1-peers:26656`, `${nodeIds['full-2']}@full-2-peers:26656`],
    externalAddress: 'full-0-peers:26656',
  }),
  'app.toml': applicationConfig({
    pruning: { strategy: 'nothing', retainBlocks: 0 },
    snapshots: { interval: 500, keep: 3 },
  }),
  'client.toml': clientConfig({ chainId: 'rc0-7' }),
  bridge: nodeConfig({
    kind: 'bridge',
    announce: ['/dns4/full-0.rc0.example.org/tcp/2121'],
    core: { host: '127.0.0.1', port: 9090 },
  }),
  light: nodeConfig({ kind: 'light', announce: [] }),
};
