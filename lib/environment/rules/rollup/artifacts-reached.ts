import { rollupRule } from './rollup-rule';

/**
 * The client for Redis of an SP1 Cluster is compiled without TLS, and caches that the environment makes take nothing else.
 *
 * @see https://github.com/succinctlabs/sp1-cluster/blob/9864f8b/crates/artifact/Cargo.toml
 */
export const rollupArtifactsReached = rollupRule('rollup-artifacts-reached', function* ({ data, prover }) {
  if (prover.kind !== 'sp1-cluster' || prover.artifacts !== 'cache' || data.from !== 'managed') return;
  const message =
    '"cache" is reached by TLS alone where data is managed, which nodes of an SP1 Cluster cannot: use bucket';
  yield { path: ['rollup', 'prover', 'artifacts'], message };
});
