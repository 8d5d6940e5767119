import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FakeSnapshot } from './fake-objects';
import { asBefore, methods, snapshotRuns } from './snapshot-run';

type Template = { readonly metadata: { readonly annotations: Readonly<Record<string, string>> } };

describe('taking a snapshot', () => {
  const prepare = snapshotRuns();
  const earlier = (day: number, good: boolean): FakeSnapshot => ({
    metadata: {
      name: `geth-2026010${day}-030000`,
      labels: { 'chainyard.io/family': 'geth', 'chainyard.io/good': String(good) },
    },
  });
  const cloneOf = (name: string) => ({
    template: {
      spec: {
        volumes: [
          {
            name: 'execution',
            ephemeral: {
              volumeClaimTemplate: {
                spec: { dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name } },
              },
            },
          },
        ],
      },
    },
  });

  it('cuts a volume while its node is stopped, and lets serve nodes begin with what was checked', async () => {
    const run = await prepare('volume-snapshot');
    const { api } = run;
    expect(await run.go()).toMatchObject({ code: 0, errors: '' });
    expect(api.changes).toEqual([
      ...['geth-verify=0', 'geth-1=0', 'cut', 'geth-1=1'],
      ...['geth-verify patched', 'geth-verify=1', 'geth-verify=0'],
      ...['good', 'geth-serve patched'],
    ]);
    const [snapshot] = api.snapshots.values();
    const name = snapshot?.metadata.name ?? '';
    expect(name).toMatch(/^geth-\d{8}-\d{6}$/);
    expect(snapshot?.metadata.labels).toEqual({
      'chainyard.io/family': 'geth',
      'chainyard.io/client': 'geth',
      'chainyard.io/version': 'v1.17.5',
      'chainyard.io/chain': '1',
      'chainyard.io/block': '1000',
      'chainyard.io/time': name.slice(5),
      'chainyard.io/good': 'true',
    });
    expect(snapshot?.metadata.annotations).toEqual({
      'chainyard.io/layout': 'path/pruned',
      'chainyard.io/block-hash': `0x${'a'.repeat(64)}`,
      'chainyard.io/client-version': 'Geth/v1.17.5-stable/linux-amd64',
    });
    for (const deployment of ['geth-verify', 'geth-serve'])
      expect(api.deployments.get(deployment)?.spec).toMatchObject(cloneOf(name));
    expect(run.running()).toEqual(asBefore);
  });

  it('uploads files while the node is stopped, and leaves word of what was checked', async () => {
    const run = await prepare('object-store');
    const { api, folder } = run;
    expect(await run.go()).toMatchObject({ code: 0, errors: '' });
    expect(api.changes).toEqual([
      ...['geth-archive=0', 'geth-verify=0'],
      ...['geth-1=0', 'geth-archive patched', 'geth-archive=1', 'geth-archive=0', 'geth-1=1'],
      ...['geth-verify patched', 'geth-verify=1', 'geth-verify=0'],
    ]);
    const name = readFileSync(path.join(folder, 'checked'), 'utf8').trim();
    const told = [api.statefulSets.get('geth-archive'), api.deployments.get('geth-verify')].map((workload) => {
      const template = workload?.spec.template as Template | undefined;
      return template?.metadata.annotations['chainyard.io/snapshot'] ?? '';
    });
    expect(told[0]).toBe(told[1]);
    // One field on a line, as the scripts of the pods read it.
    expect(told[0]?.split('\n')).toHaveLength(11);
    expect(JSON.parse(told[0] ?? '')).toMatchObject({ name, chain: '1', layout: 'path/pruned', block: '1000' });
    expect(run.running()).toEqual(asBefore);
  });

  it.each(methods)('waits for a client that runs its last blocks again, by %s', async (method) => {
    const run = await prepare(method);
    // One for each of the two questions of a look.
    const heads = [0, 900, 999].flatMap((head) => [head, head]);
    Object.defineProperty(run.verify, 'head', { get: () => heads.shift() ?? 1000 });
    expect(await run.go({ SETTLE_SECONDS: '30' })).toMatchObject({ code: 0, errors: '' });
    expect(heads).toEqual([]);
    expect(run.running()).toEqual(asBefore);
  });

  it.each(methods)('uses every right that it has, by %s', async (method) => {
    const run = await prepare(method);
    run.api.snapshots.set('failed', { metadata: { ...earlier(1, false).metadata, name: 'failed' } });
    await run.go();
    const { used } = run.api;
    expect([...used].map(({ resources }) => resources[0]).sort()).toEqual(
      method === 'object-store'
        ? ['deployments', 'deployments/scale', 'pods', 'statefulsets', 'statefulsets', 'statefulsets/scale']
        : ['deployments', 'deployments/scale', 'pods', 'statefulsets', 'statefulsets/scale', 'volumesnapshots'],
    );
  });

  it('keeps the newest good ones, and what a workload names; what never became good goes', async () => {
    const run = await prepare('volume-snapshot');
    const { api } = run;
    for (const each of [earlier(1, true), earlier(2, true), earlier(3, true), earlier(4, false)])
      api.snapshots.set(each.metadata.name, each);
    Object.assign(api.deployments.get('geth-serve') ?? {}, {
      spec: { replicas: 2, ...cloneOf('geth-20260101-030000') },
    });
    const { output } = await run.go();
    const [today = ''] = [...api.snapshots.keys()].slice(-1);
    expect([...api.snapshots.keys()]).toEqual(['geth-20260101-030000', 'geth-20260103-030000', today]);
    expect(output).toContain('forgot geth-20260102-030000\n');
    // A cloud stores what differs from the newest one, whether that is good or not.
    expect(api.changes.slice(1, 5)).toEqual(['geth-1=0', 'cut', 'forgot geth-20260104-030000', 'geth-1=1']);
  });
});
