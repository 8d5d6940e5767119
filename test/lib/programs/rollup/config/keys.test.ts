import { derivedKeys } from '../../../../../lib/programs/rollup/zk-stack/config/derived-keys';
import { keysOf } from '../../../../../lib/programs/rollup/zk-stack/config/keys';
import { keysOfFile } from '../../../../../lib/programs/rollup/zk-stack/config/unknown-keys';
import { repositoryFile } from '../../../../../lib/repository';

const lines = (file: string): readonly string[] =>
  repositoryFile(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const documented = lines('test/lib/programs/rollup/config/documented/general-keys.txt');

/** What stands in the example of the stack and no program reads. */
const unread = [
  'postgres.test.server_url',
  'postgres.test.prover_url',
  'api.web3_json_rpc.http_url',
  'api.web3_json_rpc.ws_url',
  'operations_manager.delay_interval',
  'circuit_breaker.http_req_max_retry_number',
  'circuit_breaker.http_req_retry_interval_sec',
  'eth.sender.use_fusaka_blob_format',
  'eth.gas_adjuster.time_in_mempool_multiplier_cap',
  'prover_gateway.prometheus_pushgateway_url',
  'prover_gateway.prometheus_push_interval_ms',
  'proof_compressor.prometheus_listener_port',
  'proof_compressor.prometheus_pushgateway_url',
  'proof_compressor.prometheus_push_interval_ms',
  // Read as `forced.…`.
  'external_price_api_client.forced_numerator',
  'external_price_api_client.forced_denominator',
  'snapshot_recovery.experimental.tree_recovery_parallel_persistence_buffer',
  'snapshot_recovery.experimental.drop_storage_key_preimages',
  'eth_proof_manager.proof_request_timeout',
];

describe('keys of general.yaml', () => {
  const { parameterOf, newNameOf, isMap, below } = keysOfFile('general.yaml');

  it('are those of the documented example, and of what nobody reads in it', () => {
    const known = (key: string) => parameterOf(key) !== undefined || newNameOf(key) !== undefined;
    expect(documented.filter((key) => !known(key))).toEqual(unread);
    expect(documented).toHaveLength(222);
  });

  it('stand in one table each', () => {
    const all = ['chain', 'provers', 'unused'].flatMap((table) =>
      lines(`lib/programs/rollup/zk-stack/config/keys/${table}.txt`).map((line) => line.split(' ')[0]),
    );
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });

  it('may end in a unit of what they count, and in no other', () => {
    expect(parameterOf('mempool.sync_interval_in_millis')).toBe('mempool.sync_interval');
    expect(parameterOf('state_keeper.max_pubdata_per_batch_kb')).toBe('state_keeper.max_pubdata_per_batch');
    expect(parameterOf('mempool.sync_interval_kb')).toBeUndefined();
    expect(parameterOf('mempool.capacity_ms')).toBeUndefined();
    expect(parameterOf('api.web3_json_rpc.send_raw_tx_sync_max_timeout_ms')).toBeDefined();
  });

  it('have older names, of themselves and of what they are in', () => {
    expect(newNameOf('state_keeper.miniblock_commit_deadline_ms')).toBe('state_keeper.l2_block_commit_deadline_ms');
    expect(newNameOf('database.merkle_tree.path')).toBe('db.merkle_tree.path');
    expect(newNameOf('database.pool_size')).toBe('postgres.max_connections');
    expect(newNameOf('db.experimental.processing_delay')).toBe('db.merkle_tree.processing_delay');
    expect(newNameOf('eth.sender_sender.tx_poll_period')).toBe('eth.sender.tx_poll_period');
    expect(newNameOf('db.merkle_tree.path')).toBeUndefined();
  });

  it('are listed by the mapping that they are in', () => {
    expect(below('api')).toEqual(['web3_json_rpc', 'healthcheck', 'merkle_tree']);
    expect(below('')).toContain('state_keeper');
    expect(isMap('api.web3_json_rpc.max_response_body_size_overrides')).toBe(true);
    expect(isMap('api.web3_json_rpc.http_port')).toBe(false);
  });
});

describe('keys that follow from something else', () => {
  it('are all known', () => {
    const { parameterOf, isSection } = keysOf('chain', 'provers');
    const all = derivedKeys.flatMap(({ keys }) => keys);
    expect(all.filter((key) => parameterOf(key) !== key && !isSection(key))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });
});
