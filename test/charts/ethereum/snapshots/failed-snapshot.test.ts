import { asBefore, methods, snapshotRuns } from './snapshot-run';

describe('a snapshot that fails', () => {
  const prepare = snapshotRuns();

  it.each([
    ['a node is not ready', /^geth-0 is not ready: nothing is stopped/, { ready: 0 }],
    [
      'the newest block is old',
      /^the newest block of geth-1 is 6\d s old, more than 60: nothing is stopped/,
      { age: 61 },
    ],
    ['the node is on another chain', /^geth-1 is on chain 5, not 1/, { chain: 5 }],
  ])(
    'stops nothing where %s',
    async (_, message, { ready, ...chain }: { ready?: number; age?: number; chain?: number }) => {
      const run = await prepare('volume-snapshot');
      Object.assign(run.source, chain);
      Object.assign(
        run.api.statefulSets.get('geth-0')?.status ?? {},
        ready === undefined ? {} : { readyReplicas: ready },
      );
      const { code, errors } = await run.go();
      expect({ code, errors }).toEqual({ code: 1, errors: expect.stringMatching(message) });
      expect(run.api.changes).toEqual(['geth-verify=0']);
    },
  );

  it('starts the node that a dead run has left stopped', async () => {
    const run = await prepare('volume-snapshot');
    run.leave({ 'geth-1': 0 });
    expect((await run.go()).code).toBe(0);
    expect(run.api.changes.slice(0, 4)).toEqual(['geth-verify=0', 'geth-1=1', 'geth-1=0', 'cut']);
  });

  it.each([
    ['an upload', { 'geth-1': 0, 'geth-archive': 1 }, ['geth-archive=0', 'geth-verify=0', 'geth-1=1']],
    ['a check', { 'geth-verify': 1 }, ['geth-archive=0', 'geth-verify=0', 'geth-1=0']],
  ])('ends %s that a dead run has left, before it looks whether all are ready', async (_, left, first) => {
    const run = await prepare('object-store');
    run.leave(left);
    expect(await run.go()).toMatchObject({ code: 0, errors: '' });
    expect(run.api.changes.slice(0, 3)).toEqual(first);
    expect(run.running()).toEqual(asBefore);
  });

  it('starts the node that was left stopped once the pod that uploads is gone, or does not end', async () => {
    const run = await prepare('object-store');
    run.leave({ 'geth-1': 0, 'geth-archive': 1 });
    run.api.stuck.add('geth-archive-0');
    const { code, errors } = await run.go();
    expect({ code, errors }).toEqual({
      code: 1,
      errors: expect.stringMatching(/^the pod geth-archive-0 does not end/),
    });
    expect(run.api.changes).toEqual(['geth-archive=0', 'geth-1=1']);
  });

  it('starts the node again where no snapshot can be made', async () => {
    const run = await prepare('volume-snapshot');
    run.api.instead = ({ verb }) => (verb === 'create' ? [403, 'exceeded quota'] : undefined);
    const { code, errors } = await run.go();
    expect({ code, errors }).toEqual({
      code: 1,
      errors: expect.stringMatching(/volumesnapshots: 403 .*exceeded quota/),
    });
    expect(run.api.changes.slice(1)).toEqual(['geth-1=0', 'geth-1=1']);
  });

  it('starts the node again where its pod does not end', async () => {
    const run = await prepare('volume-snapshot');
    run.api.stuck.add('geth-1-0');
    expect((await run.go()).errors).toMatch(/^the pod geth-1-0 does not end/);
    expect(run.api.changes.slice(1)).toEqual(['geth-1=0', 'geth-1=1']);
  });

  it('insists on starting the node while the API has no time', async () => {
    const run = await prepare('volume-snapshot');
    let refusals = 3;
    run.api.instead = ({ resource, body }) => {
      const starts = resource === 'statefulsets/scale' && JSON.stringify(body?.spec) === '{"replicas":1}';
      return starts && refusals-- > 0 ? [503, 'later'] : undefined;
    };
    expect((await run.go()).code).toBe(0);
    expect(run.running()).toEqual(asBefore);
  });

  it.each(methods)('spoils the copy where somebody starts the node meanwhile, by %s', async (method) => {
    const run = await prepare(method);
    const { api } = run;
    const node = api.statefulSets.get('geth-1');
    api.afterwards = (change) => {
      if (['cut', 'geth-archive=1'].includes(change) && node !== undefined) api.scale(node, 1);
    };
    const { code, errors } = await run.go();
    expect({ code, errors }).toEqual({ code: 1, errors: expect.stringContaining('the copy is worth nothing') });
    expect(api.snapshots.size).toBe(0);
    expect(api.changes).not.toContain('geth-verify=1');
    expect(run.running()).toEqual(asBefore);
  });

  it('notices that somebody started and stopped the node again', async () => {
    const run = await prepare('volume-snapshot');
    const { api } = run;
    const node = api.statefulSets.get('geth-1');
    api.afterwards = (change) => {
      if (change !== 'cut' || node === undefined) return;
      api.scale(node, 1);
      api.scale(node, 0);
    };
    expect((await run.go()).errors).toContain('the copy is worth nothing');
  });

  it.each([
    ['geth-archive', 'geth-archive was stopped before all was uploaded'],
    ['geth-verify', 'geth-verify was stopped before it had answered'],
  ])('ends where somebody stops %s', async (name, message) => {
    const run = await prepare('object-store');
    const { api } = run;
    const workload = api.statefulSets.get(name) ?? api.deployments.get(name);
    api.afterwards = (change) => {
      if (change === `${name}=1` && workload !== undefined) api.scale(workload, 0);
    };
    expect((await run.go()).errors.trim()).toBe(message);
    expect(run.running()).toEqual(asBefore);
  });

  it('ends where somebody stops geth-verify before it has run its last blocks again', async () => {
    const run = await prepare('volume-snapshot');
    const head = () => {
      run.leave({ 'geth-verify': 0 });
      return 990;
    };
    Object.defineProperty(run.verify, 'head', { get: head });
    const { errors } = await run.go({ SETTLE_SECONDS: '30' });
    expect(errors.trim()).toBe('geth-verify was stopped before it had answered');
  });

  it.each([
    ['geth-1=0', 'volume-snapshot'],
    ['cut', 'volume-snapshot'],
    ['geth-archive=1', 'object-store'],
    ['geth-verify=1', 'object-store'],
  ] as const)('leaves everything as it was when it is stopped after %s', async (moment, method) => {
    const run = await prepare(method);
    run.api.afterwards = (change) => {
      if (change === moment) run.stop();
    };
    run.api.stuck.add('geth-1-0');
    run.verify.head = 0;
    if (moment !== 'geth-1=0') run.api.stuck.clear();
    const limit = '30';
    const { code, errors } = await run.go({ STOP_SECONDS: limit, COPY_SECONDS: limit, SETTLE_SECONDS: limit });
    expect({ code, errors: errors.trim() }).toEqual({ code: 1, errors: 'the run was stopped' });
    expect(run.running()).toEqual(asBefore);
  });

  it.each([
    ['went back', { head: 990 }, /went back to block 990, behind 1000: it was no clean copy/],
    ['has another block', { digit: 'b' }, /^block 1000 of geth-\S+ is 0xb+, not 0xa+ /],
    ['is of another chain', { chain: 5 }, /is of chain 5, not 1/],
  ])('never keeps a copy that %s', async (_, chain, message) => {
    const run = await prepare('volume-snapshot');
    Object.assign(run.verify, chain);
    const { code, errors } = await run.go();
    expect({ code, errors }).toEqual({ code: 1, errors: expect.stringMatching(message) });
    const [snapshot] = run.api.snapshots.values();
    expect(snapshot?.metadata.labels['chainyard.io/good']).toBe('false');
    expect(run.api.changes).not.toContain('geth-serve patched');
    expect(run.running()).toEqual(asBefore);
  });
});
