import type { PodSpec } from 'kubernetes-types/core/v1';
import { renderEnvironment } from '../../../charts/render';
import { containerOf, type Rendered } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import {
  bucketSnapshots,
  geth,
  renderServe,
  type ServeInput,
  serveEnvironment,
  volumeSnapshots,
} from './serve-environments';

const folder = new EnvironmentFolder();
const render = (input?: ServeInput) => renderServe(folder, input);

const everything: ServeInput['serve'] = {
  clients: [{ namespace: 'default', labels: { app: 'client' } }],
  http: { via: 'load-balancer', sources: ['0.0.0.0/0'] },
  websocket: { via: 'ingress', className: 'nginx', host: 'ws.example.com' },
  rpc: { sticky: true },
};

/** Volumes that go with their pod: name, class and size. */
const thrownAway = ({ volumes = [] }: PodSpec) =>
  volumes
    .flatMap(({ name, ephemeral }) => {
      const spec = ephemeral?.volumeClaimTemplate?.spec;
      return spec === undefined ? [] : [[name, spec.storageClassName, spec.resources?.requests?.storage]];
    })
    .sort();

/** Namespaces and ports that the network policy of serve nodes lets in. */
const letIn = (rendered: Rendered) =>
  (rendered.one('NetworkPolicy', 'geth-serve').spec?.ingress ?? []).flatMap(({ from = [], ports = [] }) =>
    from.flatMap(({ namespaceSelector }) =>
      ports.map(({ port }) => [Object.values(namespaceSelector?.matchLabels ?? {}).join(), port]),
    ),
  );

describe('serve nodes', () => {
  it.each([volumeSnapshots, bucketSnapshots, undefined])('pass every rule with the snapshots %j', (snapshots) => {
    const environment = folder.load('serve', serveEnvironment({ snapshots, serve: everything }));
    expect(() => renderEnvironment(environment, (image) => image)).not.toThrow();
  });

  describe('whose volumes can be cloned', () => {
    it('are a Deployment, whose pods are ready for a minute before others go, and may sync for days', () => {
      const { rendered, notes } = render({ snapshots: volumeSnapshots });
      const { spec } = rendered.one('Deployment', 'geth-serve');
      expect(spec).toMatchObject({
        minReadySeconds: 60,
        progressDeadlineSeconds: 604_800,
        strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      });
      expect(rendered.names('StatefulSet')).not.toContain('geth-serve');
      expect(notes).toContainEqual(expect.stringContaining('geth-serve is a Deployment: its volumes are clones'));
    });

    it('bring fast volumes of their own, as large as those of the sync nodes, which go with their pods', () => {
      const { rendered } = render({ snapshots: volumeSnapshots });
      expect(thrownAway(rendered.pod('Deployment', 'geth-serve'))).toEqual([
        ['consensus', 'gp3-encrypted-ephemeral', '200Gi'],
        ['execution', 'gp3-8000-700-ephemeral', '2Ti'],
      ]);
      const classes = rendered.all('StorageClass').map(({ metadata, reclaimPolicy }) => [metadata.name, reclaimPolicy]);
      expect(Object.fromEntries(classes)).toEqual({
        'gp3-8000-700': 'Retain',
        'gp3-8000-700-ephemeral': 'Delete',
        'gp3-encrypted': 'Retain',
        'gp3-encrypted-ephemeral': 'Delete',
      });
    });

    it('name no snapshot, which the job that takes them does', () => {
      const { rendered } = render({ snapshots: volumeSnapshots });
      expect(JSON.stringify(rendered.one('Deployment', 'geth-serve'))).not.toContain('dataSource');
    });
  });

  describe('whose volumes cannot be cloned', () => {
    it.each([
      ['there is a bucket', { snapshots: bucketSnapshots }, 'a copy from the bucket takes hours'],
      ['there are no snapshots', {}, 'without snapshots each pod syncs for days'],
      ['others are snapshotted', { snapshots: { ...volumeSnapshots, of: ['other'] } }, 'without snapshots'],
    ])('are a StatefulSet that keeps them where %s', (_, input: ServeInput, why) => {
      const other = { ...geth, name: 'other' };
      const { rendered, notes } = render({ ...input, sync: [geth, other] });
      const { spec } = rendered.one('StatefulSet', 'geth-serve');
      expect(spec).toMatchObject({
        minReadySeconds: 60,
        persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
      });
      expect(spec?.volumeClaimTemplates?.map(({ metadata, spec }) => [metadata?.name, spec?.storageClassName])).toEqual(
        [['execution', 'gp3-8000-700']],
      );
      expect(rendered.names('Deployment')).not.toContain('geth-serve');
      expect(notes).toContainEqual(
        expect.stringContaining(`is a StatefulSet, which keeps its execution volumes: ${why}`),
      );
    });

    it.each<[provider: 'eks' | 'spot' | 'kind', storageClass: string | undefined]>([
      ['eks', 'gp3-encrypted-ephemeral'],
      ['spot', 'ssd'],
      ['kind', undefined],
    ])(
      'begin at a checkpoint of that day on %s: a database of the consensus client may be too old to go on',
      (provider, storageClass) => {
        const cloud = provider === 'kind' ? { region: undefined, zones: undefined, operators: undefined } : {};
        const { rendered } = render({ fields: { provider, ...cloud } });
        expect(thrownAway(rendered.pod('StatefulSet', 'geth-serve'))).toEqual([['consensus', storageClass, '200Gi']]);
      },
    );

    it.each([
      ['300Gi', '300Gi'],
      ['1Ti', '1Ti'],
      [undefined, '200Gi'],
    ])('give their consensus clients %s where the sync nodes say so, otherwise the least: %s', (given, size) => {
      const consensus = { client: 'lighthouse', storage: { size: given } } as const;
      const { rendered } = render({ sync: [{ ...geth, consensus }] });
      expect(thrownAway(rendered.pod('StatefulSet', 'geth-serve'))).toEqual([
        ['consensus', 'gp3-encrypted-ephemeral', size],
      ]);
    });

    it('are restored before their clients start', () => {
      const { rendered } = render({ snapshots: bucketSnapshots });
      const names = rendered.pod('StatefulSet', 'geth-serve').initContainers?.map(({ name }) => name) ?? [];
      expect(names.indexOf('restore')).toBeGreaterThan(-1);
      expect(names.indexOf('restore')).toBeLessThan(names.indexOf('geth'));
    });
  });

  it('are ready by the age of their head, compared with every sync node', () => {
    const other = { ...geth, name: 'other', replicas: 1 };
    const { rendered } = render({ sync: [geth, other], serve: { head: { age: '2m', lag: 5 } } });
    const variables = containerOf(rendered.pod('StatefulSet', 'geth-serve'), 'head-check').env ?? [];
    const host = (name: string) => `${name}-peers.ethereum.svc.cluster.local:8590`;
    expect(Object.fromEntries(variables.map(({ name, value }) => [name, value]))).toMatchObject({
      REFERENCES: ['geth-0', 'geth-1', 'other-0'].map(host).join(' '),
      MAXIMUM_HEAD_AGE: '120',
      MAXIMUM_HEAD_LAG: '5',
      CHAIN_ID: '1',
    });
    const { egress } = rendered.one('NetworkPolicy', 'geth-serve').spec ?? {};
    expect(egress?.filter(({ ports }) => ports?.some(({ port }) => port === 8590))).toHaveLength(3);
  });

  it('answer on while callers hear that they go: first the consensus client stops, then the other', () => {
    const pod = render().rendered.pod('StatefulSet', 'geth-serve');
    expect(containerOf(pod, 'lighthouse').lifecycle).toEqual({ preStop: { sleep: { seconds: 30 } } });
    expect(containerOf(pod, 'geth').lifecycle).toBeUndefined();
    expect(containerOf(pod, 'geth').restartPolicy).toBe('Always');
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(30 + 300 + 300);
  });

  it('offer callers what the environment says, within its limits', () => {
    const rpc: NonNullable<ServeInput['serve']>['rpc'] = {
      namespaces: ['eth'],
      websocket: false,
      limits: { gas: 1000, seconds: 3, batch: 7, logBlocks: 500 },
    };
    const { rendered } = render({ serve: { rpc } });
    const { args, ports } = containerOf(rendered.pod('StatefulSet', 'geth-serve'), 'geth');
    expect(args).toEqual(
      expect.arrayContaining(['--http.api=eth', '--rpc.gascap=1000', '--rpc.evmtimeout=3s', '--rpc.rangelimit=500']),
    );
    expect(args).not.toContain('--ws');
    expect(ports?.map(({ name }) => name)).not.toContain('websocket');
  });

  it('are reached when they are ready, by those who are named, at the two ports of JSON-RPC', () => {
    const { rendered } = render({ serve: { ...everything, http: undefined, websocket: undefined } });
    const { spec } = rendered.one('Service', 'geth-serve');
    expect(spec).not.toHaveProperty('publishNotReadyAddresses');
    expect(spec?.ports?.map(({ name }) => name)).toEqual(['rpc', 'websocket']);
    expect(rendered.one('Service', 'geth-0').spec?.ports?.map(({ name }) => name)).toContain('beacon');
    expect(letIn(rendered).filter(([namespace]) => namespace !== 'monitoring')).toEqual([
      ['default', 8545],
      ['default', 8546],
    ]);
  });

  it('are published over HTTP and WebSocket apart', () => {
    const { rendered } = render({ serve: everything });
    expect(rendered.one('Service', 'geth-serve-rpc').spec?.type).toBe('LoadBalancer');
    expect(rendered.one('Ingress', 'geth-serve-websocket').spec?.rules?.[0]?.host).toBe('ws.example.com');
  });

  it('keep a caller with one pod where they are to, and say where others choose', () => {
    const { rendered, notes } = render({ serve: everything });
    expect(rendered.one('Service', 'geth-serve').spec?.sessionAffinity).toBe('ClientIP');
    expect(notes).toContain('ethereum: the ingress of geth-serve chooses pods itself: callers do not stay with one');
    expect(render().rendered.one('Service', 'geth-serve').spec).not.toHaveProperty('sessionAffinity');
  });

  it('take no connections of peers, and keep no columns that nobody asks for', () => {
    const supernode = { ...geth, consensus: { client: 'lighthouse', columns: 'all' } } as const;
    const { rendered } = render({ sync: [supernode] });
    const servicePorts = rendered
      .all('Service')
      .filter(({ metadata }) => metadata.name.startsWith('geth-serve'))
      .flatMap(({ spec }) => spec?.ports?.map(({ port }) => port) ?? []);
    expect(servicePorts).not.toContain(30303);
    expect(servicePorts).not.toContain(9000);
    const columns = (kind: 'geth-serve' | 'geth-0') =>
      containerOf(rendered.pod('StatefulSet', kind), 'lighthouse').args?.filter((flag) => flag.includes('supernode'));
    expect(columns('geth-0')).toEqual(['--supernode']);
    expect(columns('geth-serve')).toEqual([]);
  });

  it('may be evicted one at a time, those that never got ready too, and stand on different nodes and zones', () => {
    const { rendered } = render();
    expect(rendered.one('PodDisruptionBudget', 'geth-serve').spec).toMatchObject({
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    });
    expect(rendered.pod('StatefulSet', 'geth-serve').topologySpreadConstraints).toHaveLength(2);
  });

  it('have the name that they are given', () => {
    expect(render({ serve: { name: 'rpc' } }).rendered.names('StatefulSet')).toContain('rpc');
  });
});
