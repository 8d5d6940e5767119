import { libp2pIdentity } from '../../lib/identity/libp2p';
import { parseMemory } from '../../lib/k8s/quantity';
import { throwAwayBytes } from '../../lib/secrets/throw-away';
import { containerOf, required } from '../lib/workloads/rendered';
import { environmentNames, objectsOf } from './environments';

const names = environmentNames.filter((name) => name === 'local' || name.startsWith('perpetual'));
const kuboConfig = (name: string) => JSON.parse(objectsOf(name).file('kubo', 'config.json'));

/** Value of an environment variable. */
const variable = (container: ReturnType<typeof containerOf>, name: string) =>
  container.env?.find((each) => each.name === name)?.value;

describe.each(names)('the perpetual node of %s', (name) => {
  const objects = objectsOf(name);
  const [kuboPod, orbitdbPod] = [objects.pod('StatefulSet', 'kubo'), objects.pod('StatefulSet', 'orbitdb')];
  const [kubo, orbitdb] = [containerOf(kuboPod, 'kubo'), containerOf(orbitdbPod, 'orbitdb')];
  const config = kuboConfig(name);
  const claimSize = (set: string) => {
    const { spec } = objects.one('StatefulSet', set);
    return String(spec?.volumeClaimTemplates?.[0]?.spec?.resources?.requests?.storage);
  };

  it('writes its data where its volumes are mounted', () => {
    expect(variable(kubo, 'IPFS_PATH')).toBe('/data/ipfs');
    expect(kubo.volumeMounts).toEqual([{ name: 'ipfs', mountPath: '/data/ipfs' }]);
    expect(variable(orbitdb, 'DATA_DIR')).toBe('/data');
    expect(orbitdb.volumeMounts?.filter(({ readOnly }) => !readOnly)).toEqual([{ name: 'data', mountPath: '/data' }]);
  });

  it('keeps both on disks that outlive everything', () => {
    for (const set of ['kubo', 'orbitdb']) {
      const { spec } = objects.one('StatefulSet', set);
      expect(spec?.volumeClaimTemplates).toHaveLength(1);
      expect(spec?.persistentVolumeClaimRetentionPolicy).toEqual({ whenDeleted: 'Retain', whenScaled: 'Retain' });
      expect(spec?.replicas).toBe(1);
    }
  });

  it('never asks kubo by GET where kubo answers POST alone', () => {
    for (const probe of [kubo.startupProbe, kubo.readinessProbe]) {
      expect(probe?.httpGet).toEqual({ path: '/ipfs/bafkqaaa?format=raw', port: 'gateway' });
    }
    expect(kubo.livenessProbe?.httpGet).toBeUndefined();
    expect(kubo.livenessProbe?.exec?.command).toEqual([
      'sh',
      '-c',
      'exec ipfs --api=/ip4/127.0.0.1/tcp/5001 --api-auth="bearer:$(cat $IPFS_PATH/rpc-token)" diag healthy',
    ]);
  });

  it('opens the RPC of kubo to those alone who have its token, and gives them nothing more', () => {
    expect(config.API.Authorizations).toEqual({ pods: { AuthSecret: '@RPC_SECRET@', AllowedPaths: ['/api/v0'] } });
    expect(variable(orbitdb, 'KUBO_RPC_TOKEN_FILE')).toBe('/etc/kubo-rpc/rpc-token');
    expect(orbitdb.volumeMounts).toContainEqual({ name: 'kubo-rpc', mountPath: '/etc/kubo-rpc', readOnly: true });
    const volume = orbitdbPod.volumes?.find((each) => each.name === 'kubo-rpc');
    expect(volume?.secret).toMatchObject({ secretName: 'kubo', items: [{ key: 'rpc-token', path: 'rpc-token' }] });
  });

  it('gives kubo half an hour to start, and less time for a question than between two', () => {
    const { periodSeconds = 0, failureThreshold = 0 } = kubo.startupProbe ?? {};
    expect(periodSeconds * failureThreshold).toBe(1800);
    const { timeoutSeconds = 0, periodSeconds: between = 0 } = kubo.livenessProbe ?? {};
    expect(timeoutSeconds).toBeLessThan(between);
  });

  it('asks OrbitDB three different questions that can fail, and gives it ten minutes to open', () => {
    expect(orbitdb.startupProbe?.httpGet).toEqual({ path: '/health/started', port: 'api' });
    const { periodSeconds = 0, failureThreshold = 0 } = orbitdb.startupProbe ?? {};
    expect(periodSeconds * failureThreshold).toBe(600);
    expect(orbitdb.readinessProbe?.httpGet).toEqual({ path: '/health/ready', port: 'api' });
    expect(orbitdb.livenessProbe?.httpGet).toEqual({ path: '/health/live', port: 'api' });
  });

  it('lets kubo close its repository before the pod is killed', () => {
    const shutdown = Number(/^(\d+)s$/.exec(config.Internal.ShutdownTimeout)?.[1]);
    expect(shutdown).toBeGreaterThanOrEqual(60);
    expect(kuboPod.terminationGracePeriodSeconds).toBeGreaterThan(shutdown);
    const close = Number(variable(orbitdb, 'CLOSE_TIMEOUT_MS')) / 1000;
    expect(orbitdbPod.terminationGracePeriodSeconds).toBeGreaterThan(close);
  });

  it('leaves room on the volume beside the blocks', () => {
    const storageMax = Number(/^(\d+)B$/.exec(config.Datastore.StorageMax)?.[1]);
    expect(storageMax * 1.3).toBeLessThanOrEqual(parseMemory(claimSize('kubo')));
    expect(storageMax).toBeGreaterThan(parseMemory(claimSize('kubo')) / 2);
    expect(kubo.command).toContain('--enable-gc');
  });

  it('filters no address of a pod, announces none, and never dials the metadata service', () => {
    const ofPods = ['10.0.0.0', '100.64.0.0', '172.16.0.0', '192.168.0.0', '127.0.0.0'];
    for (const address of ofPods) {
      expect(config.Swarm.AddrFilters.join()).not.toContain(`/${address}/`);
      expect(config.Addresses.NoAnnounce.join()).toContain(`/${address}/`);
    }
    expect(config.Swarm.AddrFilters).toContain('/ip4/169.254.0.0/ipcidr/16');
    expect(config.Addresses.NoAnnounce).toHaveLength(19);
  });

  it('keeps the garbage collector of Go below the memory limit', () => {
    const soft = Number(/^(\d+)B$/.exec(String(variable(kubo, 'GOMEMLIMIT')))?.[1]);
    const limit = parseMemory(String(kubo.resources?.limits?.memory));
    expect(soft).toBeLessThan(limit);
    expect(soft).toBeGreaterThan(limit * 0.8);
  });

  it('bounds the memory of connections by the container, not by the machine', () => {
    const most = Number(/^(\d+)B$/.exec(config.Swarm.ResourceMgr.MaxMemory)?.[1]);
    expect(most).toBe(parseMemory(String(kubo.resources?.limits?.memory)) / 2);
  });

  it('tells OrbitDB who and where kubo is, before anything runs', () => {
    const peerId = config.Identity.PeerID;
    expect(variable(orbitdb, 'KUBO_MULTIADDR')).toBe(`/dns4/kubo.perpetual.svc.cluster.local/tcp/4001/p2p/${peerId}`);
    expect(variable(orbitdb, 'KUBO_RPC_URL')).toBe('http://kubo.perpetual.svc.cluster.local:5001');
    expect(variable(orbitdb, 'PORT')).toBe('3001');
    expect(variable(orbitdb, 'PUBLIC_PORT')).toBe('3000');
    const ports = objects.one('Service', 'kubo').spec?.ports?.map(({ port }) => port);
    expect(ports).toEqual(expect.arrayContaining([4001, 5001]));
  });

  it('has no key in its configuration, only where one is put in', () => {
    expect(config.Identity.PrivKey).toBe('@PRIVATE_KEY@');
    expect(containerOf(kuboPod, 'prepare-kubo').volumeMounts).toContainEqual({
      name: 'kubo-identity',
      mountPath: '/etc/kubo-identity',
      readOnly: true,
    });
  });

  it('lets OrbitDB reach kubo and nothing else', () => {
    const { egress = [] } = objects.one('NetworkPolicy', 'orbitdb').spec ?? {};
    const open = egress.map(({ to = [], ports = [] }) => [
      to[0]?.podSelector?.matchLabels?.['app.kubernetes.io/instance'] ?? to[0]?.podSelector?.matchLabels?.['k8s-app'],
      ports.map(({ port }) => port),
    ]);
    expect(open).toEqual([
      ['kube-dns', [53, 53]],
      ['kubo', [4001]],
      ['kubo', [5001]],
    ]);
  });

  it('lets kubo be reached by OrbitDB on both ports', () => {
    const { ingress = [] } = objects.one('NetworkPolicy', 'kubo').spec ?? {};
    const open = ingress
      .filter(({ from }) => from?.[0]?.podSelector?.matchLabels?.['app.kubernetes.io/instance'] === 'orbitdb')
      .flatMap(({ ports = [] }) => ports.map(({ port, protocol }) => `${protocol} ${port}`));
    expect(open).toEqual(['TCP 4001', 'TCP 5001']);
  });

  it('publishes the swarm and the HTTP face, and nothing else', () => {
    const published = objects
      .all('Service')
      .filter(({ spec, metadata }) => spec?.type === 'LoadBalancer' && metadata.namespace === 'perpetual')
      .flatMap(({ spec }) => spec?.ports?.map(({ port, targetPort }) => `${port} ${targetPort}`) ?? []);
    const allowed = ['4001 swarm', '4001 swarm-udp', '80 web', '443 web'];
    expect(published.filter((port) => !allowed.includes(port))).toEqual([]);
    expect(published.length > 0).toBe(name !== 'local');
  });
});

describe('kubo alone and kubo in the public network', () => {
  it('differ in peers, lookups and the way out', () => {
    expect(kuboConfig('local')).toMatchObject({
      Bootstrap: [],
      AutoConf: { Enabled: false },
      AutoTLS: { Enabled: false },
      Routing: { Type: 'dht', DelegatedRouters: [] },
      DNS: { Resolvers: {} },
      Ipns: { DelegatedPublishers: [] },
    });
    expect(kuboConfig('perpetual-prod')).toMatchObject({ Bootstrap: ['auto'], Routing: { Type: 'autoclient' } });
    const reaches = (name: string) =>
      objectsOf(name)
        .one('NetworkPolicy', 'kubo')
        .spec?.egress?.some(({ to }) => to?.some(({ ipBlock }) => ipBlock?.cidr === '0.0.0.0/0')) ?? false;
    expect(reaches('local')).toBe(false);
    expect(reaches('perpetual-prod')).toBe(true);
  });

  it('announce the names of the load balancers', () => {
    expect(kuboConfig('perpetual-prod').Addresses.AppendAnnounce).toContain('/dns4/ipfs.example.com/tcp/4001');
    expect(kuboConfig('perpetual-dev').Addresses.AppendAnnounce).toContain('/dns4/ipfs-dev.example.com/tcp/4001');
    expect(kuboConfig('local').Addresses.AppendAnnounce).toEqual([]);
  });

  it('serve no routing and fetch nothing for strangers', () => {
    expect(kuboConfig('perpetual-prod').Gateway).toEqual({ NoFetch: true, ExposeRoutingAPI: false });
  });
});

describe('the identity of kubo on a laptop', () => {
  it('is the same in its Secret and in its configuration', () => {
    const bytes = throwAwayBytes('/local/perpetual/kubo');
    const { privateKey, peerId } = libp2pIdentity(bytes('private-key'));
    expect(objectsOf('local').one('Secret', 'kubo').stringData).toEqual({
      'private-key': privateKey,
      'rpc-token': bytes('rpc-token').toString('hex'),
    });
    expect(kuboConfig('local').Identity.PeerID).toBe(peerId);
  });
});

describe('the sizes of the volumes', () => {
  it.each([
    ['perpetual-dev', '1Gi'],
    ['perpetual-prod', '5Gi'],
  ])('of %s are %s', (name, size) => {
    for (const set of ['kubo', 'orbitdb']) {
      const [claim] = objectsOf(name).one('StatefulSet', set).spec?.volumeClaimTemplates ?? [];
      expect(claim?.spec?.resources?.requests?.storage).toBe(size);
    }
  });
});

describe('backups', () => {
  const objects = objectsOf('perpetual-prod');

  it('are there in production alone', () => {
    expect(objects.names('CronJob')).toEqual(['export-pins', 'snapshots']);
    expect(objectsOf('perpetual-dev').names('CronJob')).toEqual([]);
  });

  it('export to a volume of their own, through the one port that they may reach', () => {
    const exporter = containerOf(objects.pod('CronJob', 'export-pins'), 'export-pins');
    expect(exporter.volumeMounts).toContainEqual({ name: 'export-pins', mountPath: '/backup' });
    expect(objects.one('PersistentVolumeClaim', 'export-pins').spec?.resources?.requests?.storage).toBe('10Gi');
    expect(variable(exporter, 'KUBO_API')).toBe('/dns4/kubo.perpetual.svc.cluster.local/tcp/5001');
    expect(exporter.workingDir).toBe('/backup');
  });

  it('snapshot the claims that the StatefulSets make, with no right beyond that', () => {
    const taker = containerOf(objects.pod('CronJob', 'snapshots'), 'rotate-snapshots');
    const claims = ['kubo', 'orbitdb'].map((set) => {
      const [template] = objects.one('StatefulSet', set).spec?.volumeClaimTemplates ?? [];
      return `${template?.metadata?.name}-${set}-0`;
    });
    expect(variable(taker, 'CLAIMS')).toBe(claims.join());
    expect(variable(taker, 'KEEP')).toBe('14');
    expect(variable(taker, 'SNAPSHOT_CLASS')).toBe(objects.names('VolumeSnapshotClass')[0]);
    const [rule, ...others] = required(objects.one('Role', 'snapshots').rules, 'rules');
    expect(rule).toMatchObject({ apiGroups: ['snapshot.storage.k8s.io'], resources: ['volumesnapshots'] });
    expect(others).toEqual([]);
  });
});
