/**
 * Setup keys of circuits, which provers and compressors of this version read, and the file of universal ones, which
 * compressors read beside them.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/prover/setup-data-gpu-keys.json
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/.github/workflows/build-proof-fri-gpu-compressor-gar.yml
 */
export const setupKeysSource = {
  /** Name of the set, which no other set has. */
  folder: 'b8e4dbdc8-gpu',
  circuits: 'gs://matterlabs-setup-data-us/',
  universal: 'gs://matterlabs-setup-keys-us/setup-keys/setup_compact.key',
} as const;
