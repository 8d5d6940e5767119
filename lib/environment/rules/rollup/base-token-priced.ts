import { rollupRule } from './rollup-rule';

/** What contracts write for ether. */
const ETHER = '0x0000000000000000000000000000000000000001';

/**
 * Fees are paid in ether: no role asks for prices of other tokens, and without one the server takes a token for as much as
 * ether.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/node/base_token_adjuster/src/base_token_ratio_provider.rs
 */
export const rollupBaseTokenPriced = rollupRule('rollup-base-token-priced', function* ({ chain }) {
  const token = chain.contracts.l1.base_token_addr;
  if (token === ETHER) return;
  const message = `${token} is a token whose price no role asks for, so that fees would be paid in it as if it were ether: make a chain whose base token is ether, ${ETHER}`;
  yield { path: ['rollup', 'chain', 'contracts', 'l1', 'base_token_addr'], message };
});
