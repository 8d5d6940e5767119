import { rollupRule } from './rollup-rule';

/** What nobody proves is settled only where the verifier of the chain takes any proof. */
export const rollupProved = rollupRule('rollup-proved', function* ({ chain, prover }) {
  if (prover.kind !== 'none' || chain.genesis.prover.dummy_verifier) return;
  const message =
    '"none" settles nothing: the verifier takes true proofs only, as chain.genesis.prover.dummy_verifier says; use zk-stack';
  yield { path: ['rollup', 'prover', 'kind'], message };
});
