import { EnvironmentFolder } from '../environment-folder';
import { everyRole, noData, onEks, type RollupInput, renderRollup } from './environment';
import { egress, ingress } from './flows';

const folder = new EnvironmentFolder();
const render = (input?: RollupInput) => renderRollup(folder, input).rendered;

describe('who talks to whom', () => {
  const database = 'rollup-data/postgresql:5432';
  const layer1 = 'ethereum/geth:8545';

  it('is the stores and layer 1, and from JSON-RPC the tree', () => {
    const rendered = render();
    for (const name of ['sequencer', 'rollup-node', 'state-manager'])
      expect(egress(rendered, name).sort()).toEqual([layer1, database]);
    expect(egress(rendered, 'api').sort()).toEqual([layer1, 'rollup-core/state-manager:3072', database]);
    expect(ingress(rendered, 'state-manager')).toContain('rollup-app/api:3072');
    expect(ingress(rendered, 'sequencer')).toEqual(['monitoring/prometheus:3314']);
  });

  it('is on both sides', () => {
    const rendered = render();
    expect(ingress(rendered, 'geth')).toEqual(
      expect.arrayContaining(['rollup-core/caller:8545', 'rollup-app/caller:8545']),
    );
    expect(rendered.one('StatefulSet', 'sequencer').spec?.template.metadata?.labels).toMatchObject({
      'chainyard.io/layer-1': 'caller',
    });
    expect(ingress(rendered, 'postgresql').sort()).toEqual(
      ['rollup-app/api', 'rollup-core/rollup-node', 'rollup-core/sequencer', 'rollup-core/state-manager'].map(
        (pod) => `${pod}:5432`,
      ),
    );
  });

  it('is the gateway of the provers, for who hands out batches alone', () => {
    const rendered = render(everyRole);
    expect(egress(rendered, 'proof-data-handler')).toContain('rollup-core/prover-gateway:3322');
    expect(ingress(rendered, 'prover-gateway')).toEqual([
      'rollup-core/proof-data-handler:3322',
      'monitoring/prometheus:3310',
    ]);
    expect(egress(rendered, 'prover-job-monitor').every((flow) => flow.endsWith(':5432'))).toBe(true);
  });

  it('is no layer 1 for provers, only their queue and their objects', () => {
    const rendered = render(everyRole);
    for (const name of ['witness-generator', 'circuit-prover', 'compressor']) {
      const reached = egress(rendered, name);
      expect(reached.filter((flow) => flow.startsWith('rollup-') || flow.startsWith('ethereum/'))).toEqual([]);
      expect(new Set(reached.map((flow) => flow.split(':')[1]))).toEqual(new Set(['5432', '443', '80']));
    }
  });

  it('is the internet where layer 1 is elsewhere, by an address that is a secret', () => {
    const rendered = render(onEks());
    expect(egress(rendered, 'sequencer')).toContain('0.0.0.0/0:443');
    const secret = rendered.one('ExternalSecret', 'zk-stack').spec as { data: readonly object[] };
    expect(secret.data).toContainEqual(
      expect.objectContaining({ remoteRef: { key: '/rollup/rollup-core/layer-1', property: 'url' } }),
    );
  });

  it('is told to the server, where layer 1 is here', () => {
    const { stringData = {} } = render().one('Secret', 'zk-stack');
    expect(stringData['secrets.yaml']).toContain('http://geth.ethereum.svc.cluster.local:8545');
  });
});

describe('the data availability layer', () => {
  type Network = { from: 'celestia'; node: 'full-0' } | { from: 'endpoint'; url: string; chainId: string };
  const celestia = (network: Network) => ({
    dataAvailability: { mode: 'validium', client: 'Celestia', namespace: '726f6c6c7570', network } as const,
  });
  const outside = celestia({ from: 'endpoint', url: 'https://celestia.example.com:9090', chainId: 'celestia' });

  it('is reached by the connector alone', () => {
    const rendered = render(onEks({ rollup: outside }));
    expect(egress(rendered, 'da-connector')).toContain('0.0.0.0/0:9090');
    for (const name of ['sequencer', 'rollup-node', 'state-manager', 'api'])
      expect(egress(rendered, name)).not.toContain('0.0.0.0/0:9090');
  });

  it('is nothing to reach where data goes nowhere', () => {
    const rendered = render({ rollup: noData });
    expect(egress(rendered, 'da-connector')).toEqual(egress(rendered, 'sequencer'));
  });

  it('may be the Celestia network of the environment, which lets it in', () => {
    const labels = { 'chainyard.io/data-availability': 'caller' };
    const clients = [{ namespace: 'rollup-core', labels }];
    const rendered = render({
      fields: { celestia: { network: 'local', genesis: { policy: 'fresh' }, clients } },
      rollup: celestia({ from: 'celestia', node: 'full-0' }),
    });
    expect(egress(rendered, 'da-connector')).toContain('celestia/full-0:9090');
    expect(ingress(rendered, 'full-0')).toContain('rollup-core/caller:9090');
    const podLabels = (kind: 'Deployment' | 'StatefulSet', name: string) =>
      rendered.one(kind, name).spec?.template.metadata?.labels;
    expect(podLabels('Deployment', 'da-connector')).toMatchObject(labels);
    expect(podLabels('StatefulSet', 'sequencer')).not.toHaveProperty(['chainyard.io/data-availability']);
  });
});
