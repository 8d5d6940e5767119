import { genesisFacts } from './config/genesis';
import type { RollupEnvironment } from './config/rollup-environment';

/** What tells a chain from every other one, by the key that says it; its name is also that of its databases. */
export function chainFacts({ rollup, ethereum }: Pick<RollupEnvironment, 'rollup' | 'ethereum'>) {
  const { genesis, contracts, id } = rollup.chain;
  return {
    'rollup.name': rollup.name,
    'rollup.chain.id': String(id),
    'rollup.chain.genesis.genesis_root': genesis.genesis_root.toLowerCase(),
    'rollup.chain.genesis.l1_chain_id': String(genesisFacts(rollup, ethereum).l1_chain_id),
    'rollup.chain.contracts.l1.diamond_proxy_addr': contracts.l1.diamond_proxy_addr.toLowerCase(),
  } as const;
}
