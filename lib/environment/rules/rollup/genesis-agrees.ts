import { genesisFacts } from '../../../programs/rollup/zk-stack/config/genesis';
import { rollupRule } from './rollup-rule';

/** Where the rest of the section says what genesis.yaml says too. */
const sources = {
  l1_chain_id: 'rollup.layer1.network',
  l2_chain_id: 'rollup.chain.id',
  l1_batch_commit_data_generator_mode: 'rollup.dataAvailability.mode',
} as const;

/** The start of the chain is that of the chain which the rest of the section describes. */
export const rollupGenesisAgrees = rollupRule('rollup-genesis-agrees', function* (rollup, { ethereum }) {
  const facts = genesisFacts(rollup, ethereum);
  const isOwnChain = rollup.layer1.node.from === 'developer-chain';
  for (const key of Object.keys(sources) as (keyof typeof sources)[]) {
    const given = rollup.chain.genesis[key];
    if (given === undefined || given === facts[key]) continue;
    const source = isOwnChain && key === 'l1_chain_id' ? 'ethereum.chainId' : sources[key];
    const message = `${given} is not ${facts[key]}, as ${source} says: correct the one that is wrong`;
    yield { path: ['rollup', 'chain', 'genesis', key], message };
  }
});
