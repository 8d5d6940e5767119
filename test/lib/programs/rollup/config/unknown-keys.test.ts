import { unknownKeys } from '../../../../../lib/programs/rollup/zk-stack/config/unknown-keys';

const found = (content: Parameters<typeof unknownKeys>[1], file: Parameters<typeof unknownKeys>[0] = 'general.yaml') =>
  [...unknownKeys(file, content)].map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('keys that nobody knows', () => {
  it('are named with what was probably meant beside them', () => {
    expect(found({ api: { web3_json_rpc: { http_prt: 1 }, healthchek: { port: 1 } }, stat_keeper: {} })).toEqual([
      'api.web3_json_rpc.http_prt: unknown key of general.yaml of zksync-era 3e29e4a (did you mean "http_port"?)',
      'api.healthchek: unknown key of general.yaml of zksync-era 3e29e4a (did you mean "healthcheck"?)',
      'stat_keeper: unknown key of general.yaml of zksync-era 3e29e4a (did you mean "state_keeper"?)',
    ]);
    expect(found({ relay: 1 })).toEqual(['relay: unknown key of general.yaml of zksync-era 3e29e4a']);
  });

  it('are known by another name', () => {
    expect(found({ database: { merkle_tree: { path: '/' } }, fri_prover: { setup_data_path: '/' } })).toEqual([
      'database.merkle_tree.path: is an older name: write "db.merkle_tree.path"',
      'fri_prover.setup_data_path: is an older name: write "prover.setup_data_path"',
    ]);
  });

  it('are no values where a mapping is expected, nor the other way round', () => {
    expect(found({ mempool: null, api: 'x', postgres: { max_connections: { a: 1 } } })).toEqual([
      'mempool: expected a mapping, got nothing',
      'api: expected a mapping, got "x"',
      'postgres.max_connections: expected a value, got a mapping',
    ]);
  });

  it('are those of their file', () => {
    const wallets = { operator: { private_key: 'a' }, deployer: { private_key: 'a' } };
    expect(found(wallets, 'wallets.yaml')).toEqual(['deployer: unknown key of wallets.yaml of zksync-era 3e29e4a']);
    expect(found(wallets)).toHaveLength(2);
    expect(found({ database: { url: 'a' } }, 'secrets.yaml')).toEqual([
      'database.url: is an older name: write "postgres.server_url"',
    ]);
  });
});

it('finds nothing in what is known, with units, lists and maps of any keys', () => {
  const content = {
    mempool: { sync_interval_ms: 10, delay_interval: '1 sec' },
    api: { web3_json_rpc: { api_namespaces: ['eth'], max_response_body_size_overrides: { eth_call: 1 } } },
    eth: { sender: { wait_confirmations: null } },
  };
  expect(found(content)).toEqual([]);
});
