import { coreRoles } from '../core-roles';
import { type Mapping, nested } from './mapping';

/** Folders of all roles by the key that names them. */
const folders = Object.values(coreRoles).flatMap((role) => ('state' in role ? [role.state.folders] : []));

/**
 * What is the same in every rollup: where state is kept, where metrics are, and what the server has no default for, with
 * the values of its own example. Call traces are not kept: where they are, the server serves the namespace `debug` to
 * everyone, whatever the list of namespaces says.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/bin/zksync_server/src/node_builder.rs
 */
export const serverConfig: Mapping = nested({
  ...Object.assign({}, ...folders),
  'api.healthcheck.port': coreRoles.api.ports.health.number,
  'prometheus.listener_port': coreRoles.api.ports.metrics.number,
  'state_keeper.save_call_traces': false,
  'state_keeper.minimal_l2_gas_price': 100_000_000,
  'state_keeper.compute_overhead_part': 0,
  'state_keeper.pubdata_overhead_part': 1,
  'state_keeper.batch_overhead_l1_gas': 800_000,
  'state_keeper.max_gas_per_batch': 200_000_000,
  'state_keeper.max_pubdata_per_batch': 500_000,
  // Each window has connections of its own, which rows of roles count.
  'protective_reads_writer.window_size': 3,
  'basic_witness_input_producer.window_size': 3,
});
