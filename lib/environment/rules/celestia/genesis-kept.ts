import { type Chain, chainOf, today } from '../../../programs/celestia/chain-id';
import { computedGenesis, sha256 } from '../../../programs/celestia/genesis/computed-genesis';
import { resetCommand } from '../../../releases/chain';
import { publicHalf } from '../../identities';
import type { LoadedEnvironment } from '../../load';
import { neededIdentities } from '../../needed-identities';
import type { EnvironmentRule } from '../rule';

/** celestia-app ignores another genesis over old data without a word, so that the pods of one chain would differ. */
export const celestiaGenesisKept: EnvironmentRule = {
  id: 'celestia-genesis-kept',
  *check(environment) {
    const { celestia, name, releases } = environment;
    const chain = celestia && chainOf(celestia, today());
    if (celestia === undefined || chain === undefined || chain.chainId !== releases.chain?.id) return;
    const hash = genesisHash(environment, chain);
    if (hash === undefined || hash === releases.chain.genesis) return;
    const command = celestia.genesis.policy === 'fresh' ? `npm run release -- ${name}` : resetCommand(name);
    const recorded = `${releases.chain.genesis.slice(0, 12)}…`;
    const message = `gives ${chain.chainId} another genesis than releases/${name}.yaml records (sha256 ${recorded}): identities, accounts, weights, patches or time have changed under a running chain; take that back, or begin a new chain: ${command}`;
    yield { path: ['celestia', 'genesis'], message };
  },
};

/** Hash of the genesis, as far as there is one: other rules find what it lacks. */
function genesisHash(environment: LoadedEnvironment, chain: Chain): string | undefined {
  const { celestia, identities, releases } = environment;
  if (celestia === undefined || celestia.genesis.given !== undefined) return celestia?.genesis.given?.sha256;
  if (neededIdentities(environment).some((need) => publicHalf(identities, need) === undefined)) return undefined;
  const text = computedGenesis({ celestia, identities, releases }, chain);
  return text && sha256(text);
}
