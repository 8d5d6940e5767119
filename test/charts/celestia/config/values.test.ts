import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { appConfig } from '../../../../charts/celestia/config/app-config';
import { collectorConfig } from '../../../../charts/celestia/config/collector-config';
import { nodeConfig } from '../../../../charts/celestia/config/node-config';
import { type NodeKind, nodeDefaults } from '../../../../charts/celestia/config/node-defaults';
import { examples, nodeIds } from './examples';
import type { ConfigName } from './key-types';

const rendered = (name: ConfigName) => parseToml(examples[name]);

test('a validator always has a place for the others, whatever strangers do', () => {
  const unconditional = `${nodeIds['full-1']},${nodeIds['full-2']}`;
  expect(rendered('config.toml')).toMatchObject({
    p2p: {
      persistent_peers: `${nodeIds['full-1']}@full-1-peers:26656,${nodeIds['full-2']}@full-2-peers:26656`,
      unconditional_peer_ids: unconditional,
      allow_duplicate_ip: true,
    },
  });
});

test('a lost validator is dialled again by peer exchange, which knows no private peers', () => {
  const { p2p } = rendered('config.toml');
  expect(p2p).toMatchObject({ pex: true });
  expect(p2p).not.toHaveProperty('private_peer_ids');
});

test('nothing of celestia-app listens beside the ports of the pod', () => {
  expect(rendered('config.toml')).toMatchObject({
    priv_validator_grpc_laddr: '',
    rpc: { pprof_laddr: '', grpc_laddr: 'tcp://127.0.0.1:9098' },
  });
  expect(rendered('app.toml')).toMatchObject({ api: { enable: false }, 'grpc-web': { enable: false } });
});

test('celestia-app writes nothing beside its configuration', () => {
  expect(rendered('config.toml')).toMatchObject({
    priv_validator_key_file: 'keys/priv_validator_key.json',
    node_key_file: 'keys/node_key.json',
    p2p: { addr_book_file: 'data/addrbook.json' },
  });
});

test('an address outside is told only where there is one', () => {
  expect(rendered('config.toml')).toMatchObject({ p2p: { external_address: 'full-0-peers:26656' } });
  const silent = parseToml(appConfig({ moniker: 'full-0', persistentPeers: [] }));
  expect(silent).toMatchObject({ p2p: { external_address: '', persistent_peers: '', unconditional_peer_ids: '' } });
});

test('the application keeps what it is told to keep', () => {
  expect(rendered('app.toml')).toMatchObject({
    pruning: 'nothing',
    'min-retain-blocks': 0,
    'state-sync': { 'snapshot-interval': 500, 'snapshot-keep-recent': 3 },
  });
});

test('the client knows its chain', () => {
  expect(rendered('client.toml')).toMatchObject({ 'chain-id': 'rc0-7' });
});

test.each<NodeKind>(['bridge', 'light'])('a %s differs from its defaults in nothing but what its pod needs', (kind) => {
  const announce = ['/dns4/light.example.org/tcp/2121'];
  const { Core, P2P, RPC, ...others } = nodeDefaults(kind);
  expect(parseToml(nodeConfig({ kind, announce, core: { host: 'full-1', port: 9090 } }))).toEqual({
    ...others,
    Core: { ...Core, IP: 'full-1', Port: '9090' },
    P2P: { ...P2P, AnnounceAddresses: announce },
    RPC: { ...RPC, Address: '0.0.0.0' },
  });
});

test('a light node that does not submit knows no celestia-app', () => {
  expect(rendered('light')).toMatchObject({ Core: { IP: '' } });
});

test('the collector takes over loopback what it shows to Prometheus', () => {
  expect(parseYaml(collectorConfig())).toMatchObject({
    receivers: { otlp: { protocols: { http: { endpoint: '127.0.0.1:4318' } } } },
    exporters: { prometheus: { endpoint: '0.0.0.0:8889', resource_to_telemetry_conversion: { enabled: true } } },
    service: { pipelines: { metrics: { receivers: ['otlp'], exporters: ['prometheus'] } } },
  });
});
