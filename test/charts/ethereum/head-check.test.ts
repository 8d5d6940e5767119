import type { RequestListener } from 'node:http';
import { type FakeHead, hanging, headPage, NOW } from './fake-client';
import { client, FakedHeadCheck, itOfBusybox, spoken, status } from './faked-head-check';

const faked = new FakedHeadCheck();

describe('references', () => {
  it.each<[what: string, head: FakeHead, references: readonly RequestListener[], verdict: string]>([
    ['level', {}, [headPage(), headPage()], 'ready: head is 5 s old'],
    [
      'ahead by as much as one that comes in may lag',
      {},
      [headPage(), headPage({ number: 1002 })],
      'ready: head is 5 s old',
    ],
    ['ahead', {}, [headPage(), headPage({ number: 1003 })], 'unready: 3 blocks behind the best reference'],
    [
      'far ahead, the first of them',
      {},
      [headPage({ number: 2000 }), headPage()],
      'unready: 1000 blocks behind the best reference',
    ],
    ['behind', {}, [headPage({ number: 10, age: 9000 })], 'ready: head is 5 s old'],
    ['far behind, while it is old', { age: 90 }, [headPage({ number: 996, age: 9000 })], 'unready: head is 90 s old'],
    [
      'a little behind, and old',
      { age: 90 },
      [headPage({ number: 997, age: 150 })],
      'unready: head is 90 s old, those of the references stand still for 0 s',
    ],
    [
      'level and old, as after a restart of them all',
      { age: 3600 },
      [headPage({ age: 3600 }), headPage({ age: 3600 })],
      'unready: head is 3600 s old, those of the references stand still for 0 s',
    ],
    [
      'old and ahead',
      { age: 900 },
      [headPage({ number: 1049, age: 90 })],
      'unready: 49 blocks behind the best reference',
    ],
    ['old but for one', { age: 90 }, [headPage({ age: 90 }), headPage({ age: 10 })], 'unready: head is 90 s old'],
    ['old on another chain', { age: 90 }, [headPage({ chain: 2, age: 90 })], 'unready: head is 90 s old'],
    ['at genesis', { number: 2, age: 90 }, [headPage({ number: 0, age: 9000 })], 'unready: head is 90 s old'],
    ['ahead on another chain', {}, [headPage({ chain: 2, number: 5000 })], 'ready: head is 5 s old'],
    ['that have no head', {}, [status(503, 'JSON-RPC does not answer'), status(404)], 'ready: head is 5 s old'],
    [
      'that have none, while it is old',
      { age: 90 },
      [status(503, 'JSON-RPC does not answer')],
      'unready: head is 90 s old',
    ],
    [
      'with garbage',
      {},
      [status(200, 'reference 1 5000 1\n'), status(200, '1 5000\n'), status(200, `1 ${'9'.repeat(18)} 1\n`)],
      'ready: head is 5 s old',
    ],
  ])('%s', async (_, head, references, expected) => {
    expect(await faked.verdict(client(head), references)).toBe(expected);
  });

  it('that nobody serves are left out', async () => {
    const rpc = await faked.servers.start(client());
    const references = [await faked.servers.nobody(), await faked.servers.start(headPage({ number: 1001 }))];
    expect(spoken(await faked.ask('readyz', { rpc, references }))).toBe('ready: head is 5 s old');
    expect(await faked.ask('metrics', { rpc, references })).toContain('\nethereum_head_references 1\n');
  });

  it('that hang, with a client and a health endpoint that do, are waited for together and shorter than the kubelet does', async () => {
    const health = await faked.servers.start(hanging);
    const started = performance.now();
    expect(await faked.verdict(hanging, Array(8).fill(hanging), { health })).toBe('unready: JSON-RPC does not answer');
    expect(performance.now() - started).toBeLessThan(4500);
  });
});

describe('who was ready', () => {
  const lag = (number: number) => faked.verdict(client(), [headPage({ number })]);

  it('stays so up to the limit, and comes back with a fresher head only', async () => {
    for (const [age, expected] of [
      [41, 'unready'],
      [40, 'ready'],
      [60, 'ready'],
      [61, 'unready'],
      [41, 'unready'],
      [40, 'ready'],
    ] as const)
      expect(await faked.verdict(client({ age }))).toBe(`${expected}: head is ${age} s old`);
  });

  it('the same with blocks behind', async () => {
    expect(await lag(1003)).toBe('unready: 3 blocks behind the best reference');
    expect(await lag(1002)).toBe('ready: head is 5 s old');
    expect(await lag(1003)).toBe('ready: head is 5 s old');
    expect(await lag(1004)).toBe('unready: 4 blocks behind the best reference');
    expect(await lag(1003)).toBe('unready: 3 blocks behind the best reference');
  });

  it('stays in the service when the chain stalls, with all the others', async () => {
    expect(await faked.verdict(client())).toBe('ready: head is 5 s old');
    for (const age of [60, 61, 5000])
      expect(await faked.verdict(client({ age }), [headPage({ age })])).toMatch(/^ready: /);
  });
});

describe('who was not ready while the heads of all are old', () => {
  /** What it says some seconds later, level with a reference whose head was 100 s old, or with blocks since. */
  const seenAt = (later: number, { blocks = 0, lost = false } = {}) => {
    const head = { number: 1000 + blocks, age: 100 - blocks };
    return faked.verdict(client(head), [lost ? status(503) : headPage(head)], { later });
  };
  const unready = (age: number, still: number) =>
    `unready: head is ${age} s old, those of the references stand still for ${still} s`;
  const stalled = (age: number) => `ready: chain stalled everywhere, head is ${age} s old`;

  it('comes in once the references have been seen standing still for five minutes, and stays', async () => {
    expect(await seenAt(0)).toBe(unready(100, 0));
    expect(await seenAt(299)).toBe(unready(399, 299));
    expect(await seenAt(300)).toBe(stalled(400));
    expect(await seenAt(301, { blocks: 1 })).toBe(stalled(400));
  });

  it('stays out while they catch up', async () => {
    expect(await seenAt(0)).toBe(unready(100, 0));
    expect(await seenAt(299, { blocks: 1 })).toBe(unready(398, 0));
    expect(await seenAt(598, { blocks: 1 })).toBe(unready(697, 299));
    expect(await seenAt(599, { blocks: 2 })).toBe(unready(697, 0));
  });

  it('goes on counting where nobody answers for a while, and where it was ready', async () => {
    await seenAt(0);
    expect(await seenAt(200, { lost: true })).toBe('unready: head is 300 s old');
    expect(await seenAt(300)).toBe(stalled(400));
    expect(await seenAt(400, { lost: true })).toBe('unready: head is 500 s old');
    expect(await seenAt(405)).toBe(stalled(505));
  });
});

describe("the client's own health", () => {
  it.each([
    [200, {}, 'ready: head is 5 s old'],
    [503, {}, 'unready: its own health check fails'],
    [200, { age: 90 }, 'unready: head is 90 s old'],
  ])('%d beside a head of %j', async (code, head, expected) => {
    const health = await faked.servers.start(({ url }, response) =>
      response.writeHead(url === '/health' ? code : 404).end(),
    );
    expect(await faked.verdict(client(head), [], { health })).toBe(expected);
  });

  itOfBusybox('206 is not well', async () => {
    expect(await faked.verdict(client(), [], { health: await faked.servers.start(status(206)) })).toBe(
      'unready: its own health check fails',
    );
  });

  it('is not asked while the chain stalls, which it would call its own fault', async () => {
    await faked.verdict(client());
    const health = await faked.servers.start(status(503));
    const expected = 'ready: chain stalled everywhere, head is 90 s old';
    expect(await faked.verdict(client({ age: 90 }), [headPage({ age: 90 })], { health })).toBe(expected);
  });
});

describe('the head for others', () => {
  it('is chain id, number and time, whether or not it is fresh', async () => {
    expect(await faked.page('head', client({ chain: 5, age: 9000 }))).toBe(
      `Status: 200 OK\r\nContent-Type: text/plain\r\n\r\n5 1000 ${NOW - 9000}\n`,
    );
  });

  it('is nothing that could be taken for one, without an answer', async () => {
    expect(await faked.ask('head', { rpc: await faked.servers.nobody() })).toBe(
      'Status: 503 Service Unavailable\r\nContent-Type: text/plain\r\n\r\nJSON-RPC does not answer\n',
    );
  });
});

describe('metrics', () => {
  const values = async (...fakes: Parameters<typeof faked.verdict>) => {
    const answer = await faked.page('metrics', ...fakes);
    expect(answer).toMatch(/^Content-Type: text\/plain; version=0\.0\.4\r\n\r\n# TYPE ethereum_head_ready gauge\n/);
    return Object.fromEntries(
      [...answer.matchAll(/^ethereum_head_(\w+) (.*)$/gm)].map(([, name, value]) => [name, value]),
    );
  };

  it.each<[what: string, head: FakeHead, references: readonly RequestListener[], values: object]>([
    [
      'fresh',
      {},
      [headPage({ number: 1001 })],
      { ready: '1', stalled: '0', references: '1', age_seconds: '5', lag_blocks: '1' },
    ],
    ['alone', {}, [], { ready: '1', stalled: '0', references: '0', age_seconds: '5' }],
    [
      'behind',
      { age: 600 },
      [headPage({ number: 1050 })],
      { ready: '0', stalled: '0', references: '1', age_seconds: '600', lag_blocks: '50' },
    ],
    [
      'as old as the others',
      { age: 90 },
      [headPage({ age: 90 })],
      { ready: '0', stalled: '0', references: '1', age_seconds: '90', lag_blocks: '0' },
    ],
  ])('%s', async (_, head, references, expected) => {
    expect(await values(client(head), references)).toEqual(expected);
  });

  it('tell that the chain stalls of those that stay ready', async () => {
    await values(client());
    expect(await values(client({ age: 90 }), [headPage({ age: 90 })])).toMatchObject({ ready: '1', stalled: '1' });
  });

  it('have no age without a head', async () => {
    expect(await values(status(500), [headPage()])).toEqual({ ready: '0', stalled: '0', references: '1' });
  });
});
