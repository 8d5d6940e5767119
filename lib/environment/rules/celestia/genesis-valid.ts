import { type Chain, chainOf, today } from '../../../programs/celestia/chain-id';
import type { Expected } from '../../../programs/celestia/genesis/checks/check';
import { validators } from '../../../programs/celestia/genesis/validators';
import type { LoadedEnvironment } from '../../load';
import type { EnvironmentRule } from '../rule';
import { computedFindings } from './computed-findings';
import { givenFindings } from './given-findings';

/** The app starts a chain with the genesis, computed or given, and the environment's validators sign its blocks. */
export const celestiaGenesisValid: EnvironmentRule = {
  id: 'celestia-genesis-valid',
  *check(environment) {
    const { celestia, file, identities } = environment;
    const chain = celestia && chainOf(celestia, today());
    const expected = chain && expectedOf(identities, chain);
    // Other rules say what is missing.
    if (celestia === undefined || expected === undefined) return;
    const { given } = celestia.genesis;
    if (given === undefined) yield* computedFindings({ ...environment, celestia }, expected);
    else yield* givenFindings(given, file, expected);
  },
};

function expectedOf({ celestia }: LoadedEnvironment['identities'], chain: Chain): Expected | undefined {
  const known = validators.flatMap(({ identity }) => {
    const half = celestia?.[identity];
    return half === undefined ? [] : [[identity, half] as const];
  });
  return known.length === validators.length ? { ...chain, validators: Object.fromEntries(known) } : undefined;
}
