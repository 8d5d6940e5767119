import type { KeptSecret, SecretFile } from '../../../../secrets/secret-value';
import { throwAwayBytes } from '../../../../secrets/throw-away';
import type { SigningWallet } from '../../role';
import type { RollupSection } from './rollup-environment';

/**
 * File of wallets for roles that sign: their private keys, from which the server derives addresses itself.
 *
 * @param path name of the secret that holds a key for each wallet
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/lib/config/src/configs/wallets.rs
 */
export function walletsFile({ chain }: RollupSection, wallets: readonly SigningWallet[], path: string): SecretFile {
  const lines = wallets.map((wallet) => `${wallet}:\n  private_key: "{{ .${wallet} }}"\n`);
  return {
    template: `${lines.join('')}fee_account:\n  address: "${chain.feeAccount}"\n`,
    values: Object.fromEntries(wallets.map((wallet) => [wallet, keptKey(path, wallet)])),
  };
}

/** Any 32 bytes are a key of secp256k1 but for a few that chance never finds. */
const keptKey = (path: string, wallet: SigningWallet): KeptSecret => ({
  kind: 'secret',
  path,
  key: wallet,
  throwAway: `0x${throwAwayBytes(path)(wallet).toString('hex')}`,
});
