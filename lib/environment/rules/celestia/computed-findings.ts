import { addressOf, fundedAccounts } from '../../../programs/celestia/genesis/accounts';
import { isAccountAddress } from '../../../programs/celestia/genesis/addresses';
import type { Expected } from '../../../programs/celestia/genesis/checks/check';
import { computedGenesis, type GenesisSource } from '../../../programs/celestia/genesis/computed-genesis';
import { appVersions } from '../../../programs/celestia/genesis/default-genesis';
import { genesisProblems } from '../../../programs/celestia/genesis/genesis-problems';
import { imageVersion } from '../../../programs/celestia/image-version';
import type { Finding } from '../../finding';
import { alternatives, quote } from '../../words';

/** What is wrong with a computed genesis; with what it is computed from first. */
export function* computedFindings(source: GenesisSource, expected: Expected): Generator<Finding> {
  const { celestia, identities } = source;
  const addresses = fundedAccounts(celestia.accounts).map(({ account }) => addressOf(account, identities));
  // The rules identity-made, celestia-accounts-once and celestia-images-fit say so.
  if (addresses.includes(undefined) || new Set(addresses).size < addresses.length) return;
  const misspelt = [...celestia.accounts.entries()].filter(([, { account }]) => isMisspelt(account));
  for (const [index, { account }] of misspelt) {
    const message = `"${account}" is not an address: its last six characters do not fit the others`;
    yield { path: ['celestia', 'accounts', index, 'account'], message };
  }
  if (misspelt.length > 0) return;
  const text = computedGenesis(source, expected);
  if (text === undefined) {
    if (imageVersion(celestia.images.app) === undefined) return;
    const known = alternatives(appVersions.map((version) => `v${version}`));
    const message = `${quote(celestia.images.app)} is of a version whose default genesis is not kept here; use ${known}, or name a file in celestia.genesis.given`;
    yield { path: ['celestia', 'images', 'app'], message };
    return;
  }
  for (const message of genesisProblems(text, expected)) yield { path: ['celestia', 'genesis'], message };
}

const isMisspelt = (account: string): boolean => account.startsWith('celestia1') && !isAccountAddress(account);
