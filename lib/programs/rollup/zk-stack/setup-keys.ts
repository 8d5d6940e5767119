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
  /** A file without which it ends at its start. */
  readonly expected: string;
}

/**
 * What of a set each role reads: images that hold keys hold the same of them.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/.github/workflows/build-circuit-prover-gpu-gar.yml
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/.github/workflows/build-proof-fri-gpu-compressor-gar.yml
 */
export const readKeys: Readonly<Partial<Record<ZkStackProverRole, ReadKeys>>> = {
  'circuit-prover': {
    unread: '{*plonk*,*fflonk*,setup_compression*,setup_compact.key}',
    expected: 'setup_scheduler_data.bin',
  },
  compressor: {
    unread: 'setup_{basic,leaf,node,recursion_tip,scheduler}*',
    expected: 'setup_compact.key',
  },
};
