import { containerOf, type Rendered, required } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { renderNodes, sepolia, variable } from './sync-environments';

const folder = new EnvironmentFolder();

describe('a sync node', () => {
  let rendered: Rendered;
  let notes: readonly string[];
  const pod = () => rendered.pod('StatefulSet', 'geth-0');
  const container = (name: string) => containerOf(pod(), name);
  beforeAll(() => {
    const clients = [{ namespace: 'default', labels: { app: 'client' } }];
    ({ rendered, notes } = renderNodes(folder, sepolia({ clients })));
  });

  it('starts its execution client before its consensus client, and stops it after it', () => {
    const { initContainers = [], containers } = pod();
    expect(initContainers.map(({ name }) => name)).toEqual(['make-jwt', 'compare-checkpoints', 'geth', 'head-check']);
    const sidecars = initContainers.filter(({ restartPolicy }) => restartPolicy === 'Always');
    expect(sidecars.map(({ name }) => name)).toEqual(['geth', 'head-check']);
    expect(containers.map(({ name }) => name)).toEqual(['lighthouse']);
  });

  it('gives both clients the time that they need to stop, one after the other', () => {
    expect(pod().terminationGracePeriodSeconds).toBe(300 + 300 + 2 + 10);
  });

  it('keeps the engine API in its pod', () => {
    expect(container('geth').args).toEqual(
      expect.arrayContaining([
        '--authrpc.addr=127.0.0.1',
        '--authrpc.port=8551',
        '--authrpc.jwtsecret=/run/jwt/jwt.hex',
      ]),
    );
    expect(container('lighthouse').args).toEqual(
      expect.arrayContaining(['--execution-endpoint=http://127.0.0.1:8551', '--execution-jwt=/run/jwt/jwt.hex']),
    );
    const outside = [...rendered.all('Service'), ...rendered.all('NetworkPolicy')];
    expect(outside.length).toBeGreaterThan(3);
    expect(JSON.stringify(outside)).not.toMatch(/8551|"engine"/);
  });

  it('makes the secret of the engine API in memory, which the clients only read', () => {
    const volume = pod().volumes?.find(({ name }) => name === 'jwt');
    expect(volume?.emptyDir).toEqual({ medium: 'Memory', sizeLimit: '1Mi' });
    expect(container('make-jwt').command).toEqual(['sh', '/etc/ethereum/make-jwt.sh', '/run/jwt/jwt.hex']);
    for (const name of ['geth', 'lighthouse']) {
      expect(container(name).volumeMounts).toContainEqual({ name: 'jwt', mountPath: '/run/jwt', readOnly: true });
    }
    expect(rendered.all('Secret')).toEqual([]);
  });

  it('begins at a checkpoint that two beacon nodes agree on', () => {
    const compare = container('compare-checkpoints');
    expect(variable(compare, 'URLS')).toBe('https://a.example.com https://b.example.com');
    expect(variable(compare, 'CHAIN_ID')).toBe('11155111');
    const consensus = container('lighthouse');
    expect(consensus.command).toEqual(['sh', '/etc/ethereum/start-consensus.sh']);
    expect(variable(consensus, 'CHECKPOINT_FLAGS')).toBe('--checkpoint-sync-url=');
    for (const name of ['CHECKPOINT', 'BEGUN', 'DATABASE']) {
      expect(variable(consensus, name)).toBe(required(variable(compare, name), name));
    }
    expect(JSON.stringify(consensus.args)).not.toContain('checkpoint');
  });

  it('writes on its two claims alone, which outlive everything', () => {
    const { spec } = rendered.one('StatefulSet', 'geth-0');
    expect(spec?.persistentVolumeClaimRetentionPolicy).toEqual({ whenDeleted: 'Retain', whenScaled: 'Retain' });
    const claims = spec?.volumeClaimTemplates?.map(({ metadata, spec }) => [
      metadata?.name,
      spec?.resources?.requests?.storage,
    ]);
    expect(claims).toEqual([
      ['consensus', '200Gi'],
      ['execution', '700Gi'],
    ]);
    const writable = (name: string) =>
      container(name).volumeMounts?.flatMap(({ mountPath, readOnly }) => (readOnly ? [] : mountPath));
    expect(writable('geth')).toEqual(['/data/execution']);
    expect(writable('lighthouse')).toEqual(['/data/consensus']);
  });

  it('may take a week to start, and is never restarted because it lags', () => {
    for (const [name, port] of [
      ['geth', 'rpc'],
      ['lighthouse', 'beacon'],
    ]) {
      const { startupProbe, livenessProbe, readinessProbe } = container(String(name));
      expect(startupProbe?.tcpSocket).toEqual({ port });
      expect((startupProbe?.periodSeconds ?? 0) * (startupProbe?.failureThreshold ?? 0)).toBe(7 * 24 * 3600);
      expect((livenessProbe?.periodSeconds ?? 0) * (livenessProbe?.failureThreshold ?? 0)).toBe(600);
      expect(readinessProbe).toBeUndefined();
    }
    expect(container('head-check').readinessProbe?.httpGet).toEqual({ path: '/cgi-bin/readyz', port: 'health' });
  });

  it('runs everything as one user, so that each reads what another has written', () => {
    const { initContainers = [], containers } = pod();
    const users = [...initContainers, ...containers].map(({ securityContext }) => securityContext?.runAsUser);
    expect(new Set(users)).toEqual(new Set([10001]));
  });

  it('says by labels what it is', () => {
    const labels = rendered.one('StatefulSet', 'geth-0').spec?.template?.metadata?.labels;
    expect(labels).toMatchObject({
      'app.kubernetes.io/component': 'sync',
      'app.kubernetes.io/version': 'v1.17.5',
      'chainyard.io/network': 'sepolia',
      'chainyard.io/client': 'geth',
    });
    expect(rendered.one('StatefulSet', 'geth-0').spec?.selector.matchLabels).not.toHaveProperty('chainyard.io/client');
  });

  it('finds peers on the internet, and lets in nobody but the clients that are named and the scraper', () => {
    const { ingress = [], egress = [] } = required(rendered.one('NetworkPolicy', 'geth-0').spec, 'spec');
    const peers = egress.filter(({ to = [] }) => to.some(({ ipBlock }) => ipBlock?.cidr === '0.0.0.0/0'));
    expect(peers.map(({ ports }) => ports)).toEqual([[{ protocol: 'TCP' }, { protocol: 'UDP' }]]);
    const client = { app: 'client' };
    const fromClient = ingress.filter(({ from }) => from?.[0]?.podSelector?.matchLabels?.app === client.app);
    expect(fromClient.flatMap(({ ports = [] }) => ports.map(({ port }) => port))).toEqual([8545, 8546, 5052]);
    const scraped = ingress.filter((rule) => !fromClient.includes(rule));
    expect(scraped.map(({ ports = [] }) => ports.map(({ port }) => port))).toEqual([[6060, 8590, 5054]]);
    expect(rendered.names('Service')).toEqual(['geth-0', 'geth-0-headless', 'geth-0-peers']);
  });

  it('says what it needs', () => {
    expect(notes).toEqual([
      'ethereum: geth-0 needs 3 CPU, 16Gi of memory (22Gi at most) and volumes of 700Gi and 200Gi',
      expect.stringContaining('annotations name one metrics port'),
    ]);
  });
});

describe('a sync node without a consensus client', () => {
  it('has its execution client as its main program, and one volume', () => {
    const consensus = { client: 'built-in' as const };
    const { rendered, notes } = renderNodes(
      folder,
      sepolia({ sync: [{ execution: { client: 'erigon' }, consensus }] }),
    );
    const { initContainers = [], containers } = rendered.pod('StatefulSet', 'erigon-0');
    expect(initContainers.map(({ name }) => name)).toEqual(['make-jwt', 'head-check']);
    expect(containers.map(({ name }) => name)).toEqual(['erigon']);
    expect(rendered.one('StatefulSet', 'erigon-0').spec?.volumeClaimTemplates).toHaveLength(1);
    expect(notes).toContain('ethereum: erigon begins with https://a.example.com, which nobody compares with others');
  });
});
