import { check } from '../../../lib/policy/check';
import { RenderedCluster } from '../../../lib/policy/rendered-cluster';
import { rules } from '../../../lib/policy/rules';
import { renderedEnvironment } from '../../charts/environments';

const rendered = {
  rc0: renderedEnvironment('rc0'),
  'perpetual-dev': renderedEnvironment('perpetual-dev'),
  production: renderedEnvironment('production'),
} as const;
const [chain = ''] = /(?<="celestia-genesis-)[^"]+/.exec(JSON.stringify(rendered.rc0.objects)) ?? [];

/** Ids of the rules that find something in an environment where one text in one object has changed. */
function findings(name: keyof typeof rendered, object: string, from: string | RegExp, to: string): string[] {
  const { objects, facts } = rendered[name];
  const changed = objects.map(({ file, json }) => {
    const text = JSON.stringify(json);
    return { file, json: `${json.kind} ${json.metadata.name}` === object ? JSON.parse(text.replace(from, to)) : json };
  });
  expect(changed).not.toEqual(objects);
  return [...new Set(check(new RenderedCluster(changed, facts), rules).map(({ rule }) => rule.id))];
}

describe('what the charts render is understood by the rules', () => {
  it.each([
    ['celestia-custom-has-three-parts', 'StatefulSet light-0', `${chain}::`, `${chain}:`],
    ['celestia-chain-id-agrees', 'StatefulSet light-1', `${chain}::`, 'rc0-99::'],
    ['celestia-chain-id-agrees', 'ConfigMap full-0', `chain-id = \\"${chain}`, 'chain-id = \\"rc0-99'],
    ['data-path-has-chain-id', 'StatefulSet full-0', `"--home","/data/app/${chain}"`, '"--home","/data/app"'],
    ['data-path-has-chain-id', 'StatefulSet full-1', `"--node.store","/data/bridge/${chain}"`, '"--metrics"'],
    ['peer-address-resolves', 'StatefulSet full-0', 'full-1-peers.celestia', 'full-1.celestia'],
    ['peer-address-resolves', 'ConfigMap full-1', 'cluster.local:26656', 'cluster.local:26657'],
    ['peer-address-resolves', 'Service full-0-peers', '"name":"full-0-peers"', '"name":"full-2-peers"'],
    ['peer-address-has-right-id', 'ConfigMap full-0', /[0-9a-f]{40}@/, `${'0'.repeat(40)}@`],
    ['peer-address-has-right-id', 'StatefulSet light-0', '/p2p/12D3KooW', '/p2p/12D3KooX'],
    ['no-removed-flags', 'StatefulSet light-0', '"--metrics"', '"--metrics","--headers.trusted-hash","A"'],
    ['no-removed-flags', 'ConfigMap full-1', 'exec /bin/celestia', 'exec /bin/celestia full'],
    ['pod-ports-differ', 'ConfigMap full-0', '127.0.0.1:36658', '127.0.0.1:26658'],
    ['genesis-is-immutable', `ConfigMap celestia-genesis-${chain}`, '"immutable":true', '"immutable":false'],
    ['validator-is-single-writer', 'ExternalSecret validator-1', /celestia\/validator-1/g, 'celestia/validator-0'],
  ])('%s finds a change of %s in rc0', (id, object, from, to) => {
    expect(findings('rc0', object, from, to)).toContain(id);
  });

  it.each([
    ['peer-address-resolves', 'StatefulSet orbitdb', 'svc.cluster.local/tcp/4001', 'svc.cluster.local/udp/4002'],
    ['peer-address-has-right-id', 'StatefulSet orbitdb', '/p2p/12D3KooW', '/p2p/12D3KooX'],
  ])('%s finds a change of %s in perpetual-dev', (id, object, from, to) => {
    expect(findings('perpetual-dev', object, from, to)).toContain(id);
  });

  it.each<[id: string, object: string, from: string | RegExp, to: string]>([
    ['engine-port-stays-in-pod', 'StatefulSet geth-0', '--authrpc.addr=127.0.0.1', '--authrpc.addr=0.0.0.0'],
    ['engine-port-stays-in-pod', 'StatefulSet nethermind-0', 'EngineHost=127.0.0.1', 'EngineHost=0.0.0.0'],
    ['engine-port-stays-in-pod', 'Service besu-0', '"targetPort":"rpc"', '"targetPort":"engine"'],
    ['engine-port-stays-in-pod', 'NetworkPolicy erigon-0', '"port":8590', '"port":8551'],
    ['no-unsafe-rpc-namespace', 'Deployment geth-serve', '--http.api=eth', '--http.api=admin,eth'],
    ['no-unsafe-rpc-namespace', 'StatefulSet geth-1', '--ws.api=eth', '--ws.api=eth,debug'],
    ['no-unsafe-rpc-namespace', 'Deployment nethermind-serve', 'EnabledModules=eth', 'EnabledModules=eth,admin'],
    ['no-unsafe-rpc-namespace', 'StatefulSet besu-0', '--rpc-http-api=ETH', '--rpc-http-api=ETH,ADMIN'],
    ['no-unsafe-rpc-namespace', 'StatefulSet erigon-0', '--http.api=', '--http.apis='],
    ['one-driver-per-execution-client', 'StatefulSet erigon-0', '"--externalcl",', ''],
    ['one-driver-per-execution-client', 'StatefulSet geth-0', 'endpoint=http://127.0.0.1', 'endpoint=http://geth-1'],
    ['one-driver-per-execution-client', 'StatefulSet besu-0', '--el=http://127.0.0.1', '--el=http://geth-1'],
    ['checkpoint-given', 'StatefulSet besu-0', '"name":"URLS"', '"name":"ADDRESSES"'],
    ['checkpoint-given', 'Deployment geth-serve', /"value":"https:[^"]*"/, '"value":""'],
    ['head-age-at-least-two-slots', 'Deployment geth-serve', /(?<="MAXIMUM_HEAD_AGE","value":")\d+/, '20'],
    ['snapshot-class-exists', 'CronJob geth-snapshot', '"rotated"', '"rotates"'],
    ['scaler-bounds-fit', 'HorizontalPodAutoscaler geth-serve', /"maxReplicas":\d+/, '"maxReplicas":40'],
  ])('%s finds a change of %s in production', (id, object, from, to) => {
    expect(findings('production', object, from, to)).toContain(id);
  });
});
