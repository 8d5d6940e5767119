import { rollupRule } from './rollup-rule';

/** Claims of volumes are of one namespace: provers of the ZK Stack, who read what the chain wrote, have another. */
export const rollupVolumeReached = rollupRule('rollup-volume-reached', function* ({ objectStore, prover }) {
  if (objectStore.kind !== 'volume' || prover.kind !== 'zk-stack') return;
  const message =
    '"volume" is of the namespace rollup-core, and provers of the zk-stack are in rollup-prover: use bucket, or prover kind none';
  yield { path: ['rollup', 'objectStore', 'kind'], message };
});
