import type { ZkStackProverRole } from './prover-stack';

/**
 * Setup keys of circuits, which circuit provers and compressors of this version read, and the file of universal ones,
 * which compressors read beside them.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/prover/setup-data-gpu-keys.json
 */
export const setupKeysSource = {
  /** Name of the set, which no other set has. */
  folder: 'b8e4dbdc8-gpu',
  circuits: 'gs://matterlabs-setup-data-us/',
  universal: 'gs://matterlabs-setup-keys-us/setup-keys/setup_compact.key',
} as const;

/** What of a set a program reads. */
export interface ReadKeys {
  /** Pattern of the files that it does not read. */
  readonly unread: string;
  /** Files without which it ends at its start; there are more of the first two kinds of a circuit prover. */
  readonly expected: readonly string[];
}

/** Names of the files with setup data of circuits. */
const setupData = (...circuits: readonly string[]): readonly string[] =>
  circuits.map((circuit) => `setup_${circuit}_data.bin`);

/**
 * What of a set each role reads: images that hold keys hold the same of them.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/prover/crates/lib/keystore/src/keystore.rs
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/.github/workflows/build-circuit-prover-gpu-gar.yml
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/.github/workflows/build-proof-fri-gpu-compressor-gar.yml
 */
export const readKeys: Readonly<Partial<Record<ZkStackProverRole, ReadKeys>>> = {
  'circuit-prover': {
    unread: '{*plonk*,*fflonk*,setup_compression*,setup_compact.key}',
    expected: setupData('basic_1', 'leaf_3', 'node', 'recursion_tip', 'scheduler'),
  },
  compressor: {
    unread: 'setup_{basic,leaf,node,recursion_tip,scheduler}*',
    // What it reads in its default mode, PLONK.
    expected: [...setupData('compression_wrapper_1'), 'plonk_setup_snark_data.bin', 'setup_compact.key'],
  },
};
