import type { Mapping } from '../../../lib/programs/rollup/zk-stack/config/mapping';
import type { RollupSection } from '../context';
import { countOf, secondsOf } from './config-values';

/** What of a rollup its alerts follow from. */
export interface WatchedRollup {
  readonly name: string;
  readonly dataAvailability: RollupSection['dataAvailability'];
  readonly prover: RollupSection['prover'];
  /** Seconds after which a batch is sealed, however small it is. */
  readonly sealing: number;
  /** Seconds after which a sealed batch is sent to layer 1. */
  readonly commitment: number;
  /** Seconds for the proof of a batch, and for sending it to layer 1. */
  readonly proof: number;
  /** Transactions on layer 1 at most that are not mined. */
  readonly transactions: number;
}

/**
 * What the configuration says, or else what the server does by default.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/lib/config/src/configs/chain.rs
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/lib/config/src/configs/eth_sender.rs
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/lib/config/src/configs/proof_data_handler.rs
 */
export function watchedRollup(section: RollupSection, config: Mapping): WatchedRollup {
  const { name, dataAvailability, prover } = section;
  return {
    name,
    dataAvailability,
    prover,
    sealing: secondsOf(config, 'state_keeper.l1_batch_commit_deadline', 2.5),
    commitment: secondsOf(config, 'eth.sender.aggregated_block_commit_deadline', 300),
    proof:
      secondsOf(config, 'data_handler.proof_generation_timeout', 18_000) +
      secondsOf(config, 'eth.sender.aggregated_block_prove_deadline', 300),
    transactions: countOf(config, 'eth.sender.max_txs_in_flight', 30),
  };
}
