/** Keys of general.yaml that follow from something else, or that nobody should set. */
interface DerivedKeys {
  /** Parameters, or sections with all that is in them. */
  readonly keys: readonly string[];
  /** What to do instead. */
  readonly instead: string;
}

const limit = (key: string, name: string): DerivedKeys => ({
  keys: [`api.web3_json_rpc.${key}`],
  instead: `set rollup.api.${name} instead`,
});

/** All of them. */
export const derivedKeys: readonly DerivedKeys[] = [
  limit('api_namespaces', 'namespaces'),
  limit('max_batch_request_size', 'limits.batch'),
  limit('max_response_body_size', 'limits.response'),
  limit('request_timeout', 'limits.seconds'),
  limit('websocket_requests_per_minute_limit', 'limits.websocketRequests'),
  {
    keys: ['state_keeper.save_call_traces'],
    instead: 'leave it out: where call traces are kept, everyone may use the namespace debug',
  },
  {
    keys: [
      'api.web3_json_rpc.http_port',
      'api.web3_json_rpc.ws_port',
      'api.healthcheck.port',
      'api.merkle_tree.port',
      'prometheus',
      'prover.prometheus_port',
      'witness_generator.prometheus_listener_port',
      'proof_compressor.prometheus_port',
      'prover_gateway.port',
      'prover_gateway.prometheus_listener_port',
      'prover_job_monitor.http_port',
      'prover_job_monitor.prometheus_port',
      'data_handler.http_port',
    ],
    instead: 'leave it out: ports are those of the roles',
  },
  {
    keys: ['api.web3_json_rpc.tree_api_url', 'data_handler.gateway_api_url', 'prover_gateway.api_url'],
    instead: 'leave it out: roles find each other by their Services',
  },
  {
    keys: [
      'postgres.max_connections',
      'postgres.max_connections_master',
      'prover_job_monitor.max_db_connections',
      'protective_reads_writer.window_size',
      'basic_witness_input_producer.window_size',
    ],
    instead: 'leave it out: each role opens as many connections as are counted for it',
  },
  {
    keys: [
      'db.state_keeper_db_path',
      'db.merkle_tree.path',
      'protective_reads_writer.db_path',
      'basic_witness_input_producer.db_path',
    ],
    instead: 'leave it out: roles write to their volumes',
  },
  { keys: ['core_object_store', 'prover.prover_object_store'], instead: 'set rollup.objectStore instead' },
  {
    keys: ['eth.sender.proof_sending_mode', 'eth.sender.prover', 'data_handler.proving_mode'],
    instead: 'set rollup.prover.kind instead',
  },
  {
    keys: [
      'prover.setup_data_path',
      'proof_compressor.universal_setup_path',
      'proof_compressor.universal_setup_download_url',
    ],
    instead: 'set rollup.prover.setupKeys instead',
  },
  { keys: ['eth.sender.pubdata_sending_mode', 'da_client'], instead: 'set rollup.dataAvailability instead' },
  {
    keys: ['state_keeper.deployment_allowlist.http_file_url', 'observability.sentry', 'observability.opentelemetry'],
    instead: 'leave it out: network policies do not let pods there',
  },
];

/** What to do instead of setting a parameter; undefined where it may be set. */
export const insteadOf = (parameter: string): string | undefined =>
  derivedKeys.find(({ keys }) => keys.some((key) => parameter === key || parameter.startsWith(`${key}.`)))?.instead;
