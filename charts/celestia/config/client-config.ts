import { toml } from './toml';

/** client.toml of celestia-app, which `start` writes where it is not there. */
export const clientConfig = ({ chainId }: { readonly chainId: string }): string =>
  toml({
    'chain-id': chainId,
    'keyring-backend': 'test',
    output: 'text',
    node: 'tcp://localhost:26657',
    'broadcast-mode': 'sync',
  });
