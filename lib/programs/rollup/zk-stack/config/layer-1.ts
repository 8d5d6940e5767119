import { type Mapping, nested } from './mapping';
import type { RollupSection } from './rollup-environment';

type Network = RollupSection['layer1']['network'];

/** How the chain settles on networks that others use too. */
const shared = {
  // Eight hours, less what the last blocks of a batch take.
  'state_keeper.l1_batch_commit_deadline_ms': 28_000_000,
  'eth.sender.tx_poll_period': 20,
  'eth.sender.aggregate_tx_poll_period': 2,
  'eth.sender.max_txs_in_flight': 100,
  'eth.sender.aggregated_block_commit_deadline': 300,
  'eth.sender.aggregated_block_prove_deadline': 300,
  'eth.sender.aggregated_block_execute_deadline': 300,
  'eth.sender.timestamp_criteria_max_allowed_lag': 104_000,
  'eth.gas_adjuster.internal_l1_pricing_multiplier': 1,
  'eth.gas_adjuster.poll_period': 60,
};

const testNetwork = {
  ...shared,
  'state_keeper.minimal_l2_gas_price': 25_000_000,
  'eth.gas_adjuster.pricing_formula_parameter_a': 1.1,
  'eth.watcher.confirmations_for_eth_event': 10,
};

/**
 * What depends on the network of layer 1; for one of a laptop the values of the server's own example, for others those
 * of its overrides.
 *
 * @see https://github.com/matter-labs/zksync-era/tree/3e29e4a/etc/env/file_based/overrides
 */
const byNetwork: Readonly<Record<Network, Readonly<Record<string, unknown>>>> = {
  mainnet: {
    ...shared,
    'state_keeper.minimal_l2_gas_price': 45_250_000,
    'eth.gas_adjuster.pricing_formula_parameter_a': 1.06,
    'eth.gas_adjuster.internal_pubdata_pricing_multiplier': 1.5,
  },
  sepolia: testNetwork,
  hoodi: testNetwork,
  dev: {
    'eth.sender.tx_poll_period': '300 ms',
    'eth.sender.aggregate_tx_poll_period': '300 ms',
    'eth.sender.aggregated_block_commit_deadline': 1,
    'eth.sender.aggregated_block_prove_deadline': 5,
    'eth.sender.aggregated_block_execute_deadline': 5,
    'eth.watcher.confirmations_for_eth_event': 0,
    'eth.watcher.eth_node_poll_interval': 300,
  },
};

/** How the chain settles on its layer 1. */
export const layer1Config = ({ layer1 }: RollupSection): Mapping => nested(byNetwork[layer1.network]);
