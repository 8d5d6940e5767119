import { rollupRule } from './rollup-rule';

/** What a rollup's own bucket has of the data of its batches is all that there is, and stays for ever. */
export const rollupDataKept = rollupRule('rollup-data-kept', function* ({ dataAvailability, objectStore }, { aws }) {
  if (dataAvailability.mode === 'rollup' || dataAvailability.client !== 'ObjectStore') return;
  const days = aws?.buckets.proofs?.days;
  if (objectStore.kind !== 'bucket' || days === undefined) return;
  const message = `after ${days} days the data of batches would be deleted, which ObjectStore keeps in this bucket and nobody else has: leave days out`;
  yield { path: ['aws', 'buckets', 'proofs', 'days'], message };
});
