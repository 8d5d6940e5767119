/**
 * Rounds of witness generation, in their order.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/prover/crates/bin/witness_generator/src/main.rs
 */
const witnessRounds = ['basic_circuits', 'leaf_aggregation', 'node_aggregation', 'recursion_tip', 'scheduler'] as const;

/** A round of witness generation, as the program calls it. */
export type WitnessRound = (typeof witnessRounds)[number];

/** A workload that generates witnesses. */
export interface WitnessGenerator {
  readonly name: string;
  /** The only round that it works on; all where there is none. */
  readonly round?: WitnessRound;
}

/** The workloads that generate witnesses: one for all rounds, or one for each. */
export const witnessGenerators = (rounds: 'all' | 'each'): readonly WitnessGenerator[] =>
  rounds === 'all'
    ? [{ name: 'witness-generator' }]
    : witnessRounds.map((round) => ({ name: `witness-generator-${round.replaceAll('_', '-')}`, round }));
