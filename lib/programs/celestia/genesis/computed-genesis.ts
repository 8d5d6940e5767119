import { createHash } from 'node:crypto';
import { made } from '../../../environment/identities';
import type { LoadedEnvironment } from '../../../environment/load';
import type { Celestia, Chain } from '../chain-id';
import { addressOf, fundedAccounts } from './accounts';
import { computeGenesis } from './compute-genesis';
import { type AppVersion, appVersionOf, appVersions } from './default-genesis';
import { validators } from './validators';

/** What a genesis is computed from. */
export type GenesisSource = Pick<LoadedEnvironment, 'identities' | 'releases'> & { readonly celestia: Celestia };

/** The hash by which a genesis is known. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The genesis that the identities and the section of an environment give. A chain that runs keeps the one that it was
 * released with, whatever the version of its app is today.
 *
 * @returns undefined where the default genesis of the app's version is not kept here
 */
export function computedGenesis(source: GenesisSource, chain: Chain): string | undefined {
  const { celestia, releases } = source;
  const version = appVersionOf(celestia.images.app);
  const text = version && textOf(source, chain, version);
  if (releases.chain?.id !== chain.chainId || (text && sha256(text) === releases.chain.genesis)) return text;
  const others = appVersions.filter((other) => other !== version).map((other) => textOf(source, chain, other));
  return others.find((other) => sha256(other) === releases.chain?.genesis) ?? text;
}

function textOf({ celestia, identities }: GenesisSource, chain: Chain, appVersion: AppVersion): string {
  return computeGenesis({
    ...chain,
    validators: validators.map(({ identity, operator, moniker, stakes }) => ({
      moniker,
      publicKey: made(identities.celestia?.[identity]).publicKey,
      operator: made(identities.celestia?.[operator]).account,
      stake: stakes[celestia.weights],
    })),
    accounts: fundedAccounts(celestia.accounts).map(({ account, amount }) => ({
      address: made(addressOf(account, identities)),
      amount,
    })),
    patches: celestia.genesis.patches,
    appVersion,
  });
}
