import type { EnvironmentRule } from '../rule';

/** Which networks start anew with every release, and which are kept. */
const policies = { rc0: 'fresh', local: 'fresh', rc1: 'preserve', devnet: 'preserve' } as const;

/** A network that others build on is kept, and one that tries what is newest starts anew. */
export const celestiaGenesisPolicy: EnvironmentRule = {
  id: 'celestia-genesis-policy',
  *check({ celestia }) {
    if (celestia === undefined) return;
    const { network, genesis } = celestia;
    const policy = policies[network];
    if (genesis.policy === policy) return;
    const message = `"${genesis.policy}" is not for ${network}; use ${policy}`;
    yield { path: ['celestia', 'genesis', 'policy'], message };
  },
};
