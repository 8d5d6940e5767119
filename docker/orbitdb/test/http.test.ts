import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { ReadableStream } from 'node:stream/web';
import { after, before, describe, it } from 'node:test';
import { largest } from '../src/http/body.ts';
import { temporaryFolder } from './support/folder.ts';
import { TestService } from './support/service.ts';

interface Page {
  readonly entries: ReadonlyArray<{ readonly hash: string; readonly value: unknown }>;
  readonly next: string | null;
}

/** A hash in the form of a real one, of an entry that does not exist. */
const unknown = 'zdpuAvUnR777LKoSMC8DvctKhSt5yuFTd4ivEvebmmpmtxbED';
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('HTTP interface, with no kubo in reach', () => {
  const folder = temporaryFolder();
  let service: TestService;
  const hashes: string[] = [];

  before(async () => {
    service = await TestService.create(folder);
    await service.start();
    for (let number = 1; number <= 5; number++) hashes.push(await service.write({ number }));
  });
  after(() => service.end('SIGKILL'));

  it('writes an entry and says where it is', async () => {
    const answer = await service.send({ said: 'hello' });
    const { hash } = (await answer.json()) as { hash: string };
    assert.equal(answer.status, 201);
    assert.equal(answer.headers.get('location'), `/entries/${hash}`);
    assert.deepEqual(await service.get(`/entries/${hash}`), { hash, op: 'ADD', key: null, value: { said: 'hello' } });
    hashes.push(hash);
  });

  it('reads page by page from the newest entry on', async () => {
    const first = await service.get<Page>('/entries?limit=4');
    const second = await service.get<Page>(`/entries?limit=4&after=${first.next}`);
    const read = [...first.entries, ...second.entries].map(({ hash }) => hash);
    assert.deepEqual(read, hashes.toReversed());
    assert.equal(second.next, null);
  });

  it('returns what was written, whatever JSON it is', async () => {
    const values = [
      null,
      0,
      -1.5,
      9007199254740991,
      1e300,
      '',
      '\u0000ü💾',
      [],
      {},
      { '/': 'bafkqaaa' },
      [[{ a: [] }]],
    ];
    for (const value of values) {
      const hash = await service.write(value);
      assert.deepEqual(await service.get(`/entries/${hash}`), { hash, op: 'ADD', key: null, value });
    }
  });

  it('tells who it is and what it holds', async () => {
    const info = await service.info();
    assert.match(info.peerId, /^12D3KooW/);
    assert.match(info.address, /^\/orbitdb\/zdpu/);
    assert.match(info.identity, /^zdpu/);
    assert.equal(info.heads.length, 1);
  });

  it('counts writes and says that it is not ready', async () => {
    const puts = await service.metric('orbitdb_puts_total');
    await service.write('counted');
    assert.equal(await service.metric('orbitdb_puts_total'), puts + 1);
    assert.equal(await service.metric('orbitdb_updates_total'), puts + 1);
    assert.equal(await service.metric('orbitdb_ready'), 0);
    assert.equal(await service.metric('orbitdb_kubo_connected'), 0);
    assert.equal(await service.metric('orbitdb_kubo_pins_total{result="error"}'), 0);
    assert.ok((await service.metric('process_resident_memory_bytes')) > 0);
  });

  it('starts and lives without kubo, but is not ready', async () => {
    assert.equal(await service.status('/health/started'), 200);
    assert.equal(await service.status('/health/live'), 200);
    assert.equal(await service.status('/health/ready'), 503);
    assert.equal(await service.status('/health', service.public), 503);
    assert.deepEqual(await service.get('/health', service.public), { status: 'failed' });
  });

  const bodies: ReadonlyArray<readonly [string, string, number]> = [
    ['no JSON', '{"a":', 400],
    ['nothing', '', 400],
    ['a number that no float holds', '1e999', 400],
    ['64 levels', nested(64), 201],
    ['65 levels', nested(65), 400],
    ['30000 levels', nested(30_000), 400],
    ['a body of the largest size', `"${'x'.repeat(largest - 2)}"`, 201],
    ['one byte more', `"${'x'.repeat(largest - 1)}"`, 413],
  ];
  for (const [name, body, status] of bodies) {
    it(`answers ${status} to ${name}`, async () => assert.equal((await service.send(body)).status, status));
  }

  it('refuses bytes that are not UTF-8, other types, and endless bodies', async () => {
    const post = (body: Buffer<ArrayBuffer> | string | ReadableStream, type: string) =>
      fetch(`${service.internal}/entries`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
        duplex: 'half',
      } as RequestInit).then(({ status }) => status);
    assert.equal(await post(Buffer.from([0x22, 0xff, 0x22]), 'application/json'), 400);
    assert.equal(await post('{}', 'text/plain'), 415);
    assert.equal(
      await post(new Blob([Buffer.alloc(200_000, '[')]).stream() as ReadableStream, 'application/json'),
      413,
    );
  });

  const paths: ReadonlyArray<readonly [string, number]> = [
    ['/', 404],
    ['/entries/', 404],
    ['/entries/a/b', 404],
    ['//entries', 404],
    ['/entries/%zz', 400],
    ['/entries/nonsense', 404],
    [`/entries/${unknown}`, 404],
    [`/entries?after=${unknown}`, 404],
    ['/entries?limit=0', 400],
    ['/entries?limit=101', 400],
    ['/entries?limit=ten', 400],
    ['/values/key', 404],
    ['/__proto__', 404],
  ];
  for (const [path, status] of paths) {
    it(`answers ${status} to ${path} on both faces`, async () => {
      assert.equal(await service.status(path), status);
      assert.equal(await service.status(path, service.public), status);
    });
  }

  it('lets strangers read', async () => {
    assert.equal(await service.status('/entries', service.public), 200);
    assert.equal(await service.status(`/entries/${hashes[0]}`, service.public), 200);
    const head = await fetch(`${service.public}/entries`, { method: 'HEAD' });
    assert.equal(head.status, 200);
  });

  it('lets strangers do nothing else', async () => {
    const before = await service.metric('orbitdb_updates_total');
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await fetch(`${service.public}/entries`, { method });
      assert.equal(answer.status, 405, method);
      assert.equal(answer.headers.get('allow'), 'GET');
    }
    assert.equal(await service.status('/metrics'), 404);
    assert.equal(await service.status('/entries', service.metrics), 404);
    for (const path of ['/info', '/metrics', '/health/started', '/health/live', '/health/ready']) {
      assert.equal(await service.status(path, service.public), 404, path);
    }
    assert.equal(await service.metric('orbitdb_updates_total'), before);
  });

  const raw = async (text: string): Promise<string> => {
    const socket = connect(Number(new URL(service.internal).port), '127.0.0.1');
    socket.end(text);
    let answer = '';
    socket.on('data', (part) => {
      answer += part;
    });
    await once(socket, 'close');
    return answer;
  };

  it('survives what is not HTTP', async () => {
    assert.match(await raw('\u0000\u0001\r\n\r\n'), /^HTTP\/1.1 400 /);
    assert.match(await raw('GET * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'), /^HTTP\/1.1 404 /);
    await raw('POST /entries HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{');
    assert.equal(await service.status('/info'), 200);
  });

  it('logs one JSON object per line and no fault', () => {
    const lines = service.output.trim().split('\n');
    const entries = lines.map((line) => JSON.parse(line) as { level: string });
    assert.ok(entries.length > 1);
    assert.deepEqual(
      entries.filter(({ level }) => level === 'error'),
      [],
    );
  });
});

describe('databases with keys', () => {
  const folder = temporaryFolder();
  const ofType = async (type: string) => {
    const service = await TestService.create(`${folder}/${type}`, undefined, type);
    await service.start();
    return service;
  };
  const value = async (service: TestService, key: string) =>
    (await service.get<{ value: unknown }>(`/values/${encodeURIComponent(key)}`)).value;
  const remove = async (service: TestService, key: string) =>
    (await fetch(`${service.internal}/values/${key}`, { method: 'DELETE' })).status;

  it('keeps the latest value of a key and the history of all', async () => {
    const service = await ofType('keyvalue');
    await service.write({ key: 'a/b', value: 1 });
    await service.write({ key: 'a/b', value: 2 });
    await service.write({ key: 'c', value: null });
    assert.equal(await value(service, 'a/b'), 2);
    assert.equal(await value(service, 'c'), null);
    assert.equal(await remove(service, 'c'), 200);
    assert.equal(await remove(service, 'c'), 404);
    assert.equal(await service.status('/values/c'), 404);
    assert.equal(await service.status('/values/c', service.public), 404);
    assert.equal((await service.get<Page>('/entries')).entries.length, 4);
    for (const refused of [{ key: '', value: 1 }, { key: 'x' }, { key: 1, value: 1 }, [], 'x', null]) {
      assert.equal((await service.send(JSON.stringify(refused))).status, 400, JSON.stringify(refused));
    }
    await service.end('SIGTERM');
  });

  it('keeps documents by their _id', async () => {
    const service = await ofType('documents');
    await service.write({ _id: 'block-1', height: 1 });
    assert.deepEqual(await value(service, 'block-1'), { _id: 'block-1', height: 1 });
    for (const refused of [{}, { _id: 7 }, [], 'x']) {
      assert.equal((await service.send(JSON.stringify(refused))).status, 400, JSON.stringify(refused));
    }
    await service.end('SIGTERM');
  });
});
