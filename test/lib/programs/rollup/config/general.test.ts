import { parse } from 'yaml';
import { proverFiles, serverFiles } from '../../../../../lib/programs/rollup/zk-stack/config/files';
import { generalConfig } from '../../../../../lib/programs/rollup/zk-stack/config/general';
import { keysOf } from '../../../../../lib/programs/rollup/zk-stack/config/keys';
import { dotted, type Mapping } from '../../../../../lib/programs/rollup/zk-stack/config/mapping';
import {
  type ConfigFile,
  keysOfFile,
  unknownKeys,
} from '../../../../../lib/programs/rollup/zk-stack/config/unknown-keys';
import { coreRoles } from '../../../../../lib/programs/rollup/zk-stack/core-roles';
import { environmentWith, variants } from './environment';

/** Parameters that the server has no default for, of what its roles read. */
const needed = [
  'api.healthcheck.port',
  'core_object_store.mode',
  'db.merkle_tree.path',
  'db.state_keeper_db_path',
  'eth.sender.proof_sending_mode',
  'eth.sender.pubdata_sending_mode',
  'prometheus.listener_port',
  'state_keeper.batch_overhead_l1_gas',
  'state_keeper.compute_overhead_part',
  'state_keeper.max_gas_per_batch',
  'state_keeper.max_pubdata_per_batch',
  'state_keeper.minimal_l2_gas_price',
  'state_keeper.pubdata_overhead_part',
];

/** Parameters that provers and what hands them their work have no default for. */
const neededByProvers = [
  'data_handler.http_port',
  'prover.prover_object_store.mode',
  'prover.setup_data_path',
  'prover_gateway.api_url',
  'prover_gateway.port',
  'prover_job_monitor.http_port',
  'proof_compressor.universal_setup_download_url',
  'proof_compressor.universal_setup_path',
];

describe('every variant of the files', () => {
  it('has keys that programs know, and no others', () => {
    for (const environment of variants)
      for (const [file, text] of Object.entries(serverFiles(environment)))
        if (file.endsWith('.yaml')) expect([...unknownKeys(file as ConfigFile, parse(text) as Mapping)]).toEqual([]);
    expect(variants).toHaveLength(192);
  });

  it('has every key without a default, and no secret', () => {
    const { parameterOf } = keysOfFile('general.yaml');
    const secret = keysOf('secrets');
    for (const environment of variants) {
      const keys = dotted(generalConfig(environment)).map(([key]) => parameterOf(key));
      const provers = environment.rollup.prover.kind === 'zk-stack' ? neededByProvers : [];
      expect([...needed, ...provers].filter((key) => !keys.includes(key))).toEqual([]);
      const ofSecrets = keys.filter((key = '') => key !== 'da_client.client' && secret.parameterOf(key) !== undefined);
      expect(ofSecrets).toEqual([]);
    }
  });

  it('opens neither debug nor unstable, by list or by call traces', () => {
    for (const environment of variants) {
      const config = generalConfig(environment);
      expect(config).toHaveProperty('state_keeper.save_call_traces', false);
      expect(config).toHaveProperty('api.web3_json_rpc.api_namespaces', ['eth', 'net', 'web3', 'zks', 'pubsub']);
    }
  });

  it('is the same for the same environment', () => {
    const environment = environmentWith({ prover: { kind: 'zk-stack' } });
    expect(serverFiles(environment)).toEqual(serverFiles(environmentWith({ prover: { kind: 'zk-stack' } })));
  });
});

describe('general.yaml', () => {
  it('says of every role where its state is', () => {
    const config = Object.fromEntries(dotted(generalConfig(environmentWith())));
    for (const role of Object.values(coreRoles)) if ('state' in role) expect(config).toMatchObject(role.state.folders);
    expect(config['db.merkle_tree.path']).toBe('/var/lib/zksync/tree');
  });

  it('has the limits of the section', () => {
    const limits = { batch: 7, request: 3, response: 5, seconds: 9, websocketRequests: 11 };
    expect(generalConfig(environmentWith({ api: { limits } })).api).toMatchObject({
      web3_json_rpc: {
        max_batch_request_size: 7,
        max_response_body_size: '5 MB',
        request_timeout: '9 sec',
        websocket_requests_per_minute_limit: 11,
        tree_api_url: 'http://state-manager.rollup-core.svc.cluster.local:3072',
      },
    });
  });

  it('keeps objects in the bucket by the identity of the pod, or in a folder', () => {
    const bucket = generalConfig(environmentWith({ prover: { kind: 'zk-stack' } }));
    expect(bucket.core_object_store).toEqual({
      mode: 'S3WithCredentialFile',
      bucket_base_url: 'example-proofs',
      s3_credential_file_path: '/etc/zksync/bucket-credentials',
      region: 'eu-central-1',
    });
    expect(bucket.prover).toMatchObject({ prover_object_store: bucket.core_object_store });
    expect(proverFiles(environmentWith())['bucket-credentials']).toBe('');
    const volume = environmentWith({ objectStore: { kind: 'volume' } });
    expect(generalConfig(volume).core_object_store).toMatchObject({ mode: 'FileBacked' });
    expect(Object.keys(proverFiles(volume))).toEqual(['general.yaml']);
  });

  it('reads setup keys from the image or from a volume', () => {
    const keysFrom = (from: 'image' | 'bucket') =>
      generalConfig(environmentWith({ prover: { kind: 'zk-stack', setupKeys: { from } } }));
    expect(keysFrom('image')).toMatchObject({
      prover: { setup_data_path: '/' },
      proof_compressor: { universal_setup_path: '/setup_compact.key', prometheus_port: 3321 },
    });
    expect(keysFrom('bucket')).toMatchObject({
      prover: { setup_data_path: '/setup-data/' },
      proof_compressor: { universal_setup_path: '/setup-data/setup_compact.key' },
    });
  });

  it('takes what the section sets in place of its own, whatever the unit', () => {
    const general = {
      state_keeper: { l1_batch_commit_deadline: '1 hour', max_pubdata_per_batch_kb: 120 },
      mempool: { capacity: 7 },
    };
    const config = generalConfig(environmentWith({ general }));
    expect(config).toMatchObject(general);
    expect(config).not.toHaveProperty('state_keeper.l1_batch_commit_deadline_ms');
    expect(config).not.toHaveProperty('state_keeper.max_pubdata_per_batch');
  });
});
