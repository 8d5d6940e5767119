import type { Finding } from '../../finding';
import { quote } from '../../words';
import { type Rollup, rollupRule } from './rollup-rule';

const VERIFIER = 'rollup.chain.genesis.prover.dummy_verifier';

/** Why what is proved elsewhere, or by nobody, does not settle a batch. */
const unsettled: Readonly<Record<Exclude<Rollup['prover']['kind'], 'zk-stack'>, string>> = {
  none: 'proves nothing',
  'sp1-cluster': 'proves programs of its callers and no batch of this rollup',
};

/**
 * What nobody proves is settled only where the verifier of the chain takes any proof, and there whoever signs for the
 * operator settles any state.
 */
export const rollupProved = rollupRule('rollup-proved', function* ({ chain, layer1, prover }): Generator<Finding> {
  const takesAnyProof = chain.genesis.prover.dummy_verifier;
  if (prover.kind !== 'zk-stack' && !takesAnyProof) {
    const message = `${quote(prover.kind)} ${unsettled[prover.kind]}, and the verifier takes true proofs only, as ${VERIFIER} says; use zk-stack`;
    yield { path: ['rollup', 'prover', 'kind'], message };
  }
  if (layer1.network === 'mainnet' && takesAnyProof && chain.unproved === undefined) {
    const message =
      'true lets whoever has the keys of the operator settle any state on mainnet, with all that it owns: use a chain whose verifier takes true proofs only, or say in rollup.chain.unproved.reason why it is enough';
    yield { path: VERIFIER.split('.'), message };
  }
});
