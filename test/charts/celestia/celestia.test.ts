import { renderCharts } from '../../../charts/render-charts';
import { containerOf, required } from '../../lib/workloads/rendered';
import { environmentNames, environment as load, objectsOf, renderedEnvironment } from '../environments';

const names = environmentNames.filter((name) => load(name).celestia !== undefined);
const fulls = ['full-0', 'full-1'];
const lights = ['light-0', 'light-1'];

/** Value of an environment variable. */
const variable = (container: ReturnType<typeof containerOf>, name: string): string =>
  required(container.env?.find((each) => each.name === name)?.value, name);

it('there are the environments of the promotion, and one for a laptop', () => {
  expect(names).toEqual(['devnet', 'local', 'rc0', 'rc1']);
});

describe.each(names)('the Celestia network of %s', (name) => {
  const objects = objectsOf(name);
  const { celestia } = load(name);
  const [genesis = ''] = objects.names('ConfigMap').filter((each) => each.startsWith('celestia-genesis-'));
  const chainId = genesis.replace('celestia-genesis-', '');
  const pod = (workload: string) => objects.pod('StatefulSet', workload);
  const app = (workload: string) => containerOf(pod(workload), 'app');
  const node = (workload: string) => containerOf(pod(workload), workload.startsWith('full') ? 'bridge' : 'light');

  it('has one genesis, which nobody may change, of the chain that everything is about', () => {
    expect(chainId).toMatch(new RegExp(`^${celestia?.network}-\\d+$`));
    expect(objects.one('ConfigMap', genesis).immutable).toBe(true);
    expect(JSON.parse(objects.file(genesis, 'genesis.json'))).toMatchObject({ chain_id: chainId });
  });

  it('runs each validator once, with a pod that is replaced and never doubled', () => {
    for (const full of fulls) {
      const { spec } = objects.one('StatefulSet', full);
      expect(spec?.replicas).toBe(1);
      expect(spec?.persistentVolumeClaimRetentionPolicy).toEqual({ whenDeleted: 'Retain', whenScaled: 'Retain' });
    }
    const keys = fulls.map(
      (full) => pod(full).volumes?.find((volume) => volume.name === 'validator')?.secret?.secretName,
    );
    expect(keys).toEqual(['validator-0', 'validator-1']);
  });

  it('keys every data directory by the chain id', () => {
    for (const full of fulls) expect(app(full).args).toContain(`/data/app/${chainId}`);
    for (const full of fulls) expect(node(full).args).toContain(`/data/bridge/${chainId}`);
    for (const light of lights) expect(node(light).args).toContain(`/data/light/${chainId}`);
  });

  it('tells all four nodes the same network: chain id, no hash, both bridges', () => {
    const [custom = '', ...others] = [...fulls, ...lights].map((each) => variable(node(each), 'CELESTIA_CUSTOM'));
    expect(others).toEqual([custom, custom, custom]);
    const [id, hash, addresses = '', ...more] = custom.split(':');
    expect([id, hash, more]).toEqual([chainId, '', []]);
    const hosts = fulls.map((full) => `/dns4/${full}-peers.celestia.svc.cluster.local/tcp/2121/p2p/12D3KooW`);
    const found = addresses.split(',').map((address, index) => address.startsWith(hosts[index] ?? ' '));
    expect(found).toEqual([true, true]);
  });

  it('gives each full pod a Service for peers, ready or not, and one for those who ask', () => {
    for (const full of fulls) {
      const peers = objects.one('Service', `${full}-peers`).spec;
      expect(peers).toMatchObject({ type: 'ClusterIP', publishNotReadyAddresses: true });
      expect(peers?.clusterIP).toBeUndefined();
      expect(peers?.ports?.map(({ port, protocol }) => `${port}/${protocol}`)).toEqual([
        '26656/TCP',
        '2121/TCP',
        '2121/UDP',
      ]);
      const asked = objects.one('Service', full).spec;
      expect(asked?.ports?.map(({ port }) => port)).toEqual([26657, 9090, 26658]);
      expect(asked?.publishNotReadyAddresses).toBeUndefined();
    }
  });

  it('publishes p2p alone, and only where the environment says so', () => {
    const balancers = objects.all('Service').filter(({ spec }) => spec?.type === 'LoadBalancer');
    expect(balancers.length > 0).toBe(celestia?.p2p !== undefined);
    const published = balancers.flatMap(({ spec }) => spec?.ports?.map(({ port }) => port));
    expect([...new Set(published)].filter((port) => port !== 26656 && port !== 2121)).toEqual([]);
    for (const { spec } of balancers) expect(spec?.externalTrafficPolicy).toBe('Local');
  });

  it('lets the programs end: a minute for a full pod, the collector last', () => {
    for (const full of fulls) {
      expect(pod(full).terminationGracePeriodSeconds).toBeGreaterThanOrEqual(60);
      expect(containerOf(pod(full), 'collector').restartPolicy).toBe('Always');
    }
  });

  it('never restarts a program because its chain stands still', () => {
    for (const full of fulls) {
      expect(app(full).startupProbe?.httpGet).toEqual({ path: '/health', port: 'rpc' });
      expect(app(full).livenessProbe?.exec?.command).toEqual(['bash', '/etc/celestia/app-live.sh']);
    }
    const live = objects.file('full-0', 'node-live.sh');
    expect(live).not.toMatch(/height|header\./);
  });

  it('mounts keys into the containers that lay them out, and a token to read with into those that are probed', () => {
    for (const each of [...fulls, ...lights]) {
      expect(node(each).volumeMounts?.map(({ mountPath }) => mountPath)).not.toContain('/etc/celestia-identity');
      const token = pod(each).volumes?.find((volume) => volume.name === 'token')?.secret;
      expect(token?.items?.map(({ key }) => key)).toEqual(['read-token']);
    }
    for (const full of fulls) {
      expect(app(full).volumeMounts?.map(({ mountPath }) => mountPath)).not.toContain('/etc/celestia-validator');
    }
  });

  it('has no key of an operator in the cluster', () => {
    const secrets = [
      ...objects.names('Secret'),
      ...objects.objects.filter(({ kind }) => kind === 'ExternalSecret').map(({ metadata }) => metadata.name),
    ];
    expect(secrets.filter((each) => each.startsWith('operator'))).toEqual([]);
    expect(secrets).toEqual(expect.arrayContaining(['bridge-0', 'light-1', 'validator-0']));
  });

  it('spreads the full pods, and drains one at a time', () => {
    const selector = { matchLabels: { 'app.kubernetes.io/name': 'celestia-full' } };
    for (const full of fulls) {
      expect(pod(full).topologySpreadConstraints).toHaveLength(2);
      expect(pod(full).topologySpreadConstraints?.[0]).toMatchObject({ labelSelector: selector });
    }
    expect(objects.one('PodDisruptionBudget', 'celestia-full').spec).toMatchObject({ maxUnavailable: 1, selector });
  });

  it('names the other validator to each, by its id and a name that is known before it is ready', () => {
    for (const [index, full] of fulls.entries()) {
      const other = fulls[1 - index];
      expect(objects.file(full, 'config.toml')).toMatch(
        new RegExp(`persistent_peers = "[0-9a-f]{40}@${other}-peers\\.celestia\\.svc\\.cluster\\.local:26656"`),
      );
      const [, id = ''] = /persistent_peers = "([0-9a-f]{40})@/.exec(objects.file(full, 'config.toml')) ?? [];
      expect(variable(app(full), 'PEER_ID')).toBe(id);
    }
  });

  it('tells the scripts whether what earlier chains left may go', () => {
    const policy = celestia?.network === 'rc0' || celestia?.network === 'local' ? 'fresh' : 'preserve';
    for (const each of [...fulls, ...lights]) {
      const prepare = containerOf(pod(each), each.startsWith('full') ? 'prepare-bridge' : 'prepare-light');
      expect(variable(prepare, 'GENESIS_POLICY')).toBe(policy);
    }
  });
});

describe('a network whose chain was reset', () => {
  const devnet = load('devnet');
  const { celestia } = devnet;

  it('has the reason in the notes of every synthesis', () => {
    const reset = 'the upgrade to v10 left it halted';
    const genesis = { policy: 'preserve', epoch: 2, time: '2026-11-21T18:00:00Z', patches: {}, reset } as const;
    const { notes } = renderCharts({ ...devnet, celestia: celestia && { ...celestia, genesis } }, (image) => image);
    expect(notes).toContain(`celestia: the chain before devnet-2 was given up: ${reset}`);
    expect(renderedEnvironment('devnet').notes.join()).not.toContain('given up');
  });
});
