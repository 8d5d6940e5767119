import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from './support/folder.ts';
import { kuboMissing, TestKubo } from './support/kubo.ts';
import { asKuboId, type Info, TestService } from './support/service.ts';
import { until } from './support/wait.ts';

describe('with the real kubo', { skip: kuboMissing }, () => {
  const folder = temporaryFolder();
  const hashes: string[] = [];
  let kubo: TestKubo;
  let service: TestService;

  const ready = () => until('ready', async () => (await service.status('/health/ready')) === 200);
  const write = async (value: unknown) => {
    hashes.push(await service.write(value));
  };

  /** Every block there is: the entries, and those that the database's address and its entries name. */
  const blocks = ({ address, identity }: Info): readonly string[] =>
    [...hashes, identity, address.split('/').at(-1) ?? ''].map(asKuboId);

  const allPinned = () =>
    until('every block is pinned', async () => {
      const pins = await kubo.pins();
      return blocks(await service.info()).every((block) => pins.has(block));
    });

  before(async () => {
    kubo = await TestKubo.create(join(folder, 'kubo'));
    service = await TestService.create(join(folder, 'data'), kubo);
    await service.start();
  });
  after(async () => {
    await service.end('SIGKILL');
    await kubo.stop();
  });

  it('is not ready until kubo is there, and gives it then what was written before', async () => {
    await write('before kubo');
    assert.equal(await service.status('/health/ready'), 503);
    await kubo.start();
    await ready();
    await allPinned();
    assert.equal(await service.status('/health', service.public), 200);
    assert.equal(await service.metric('orbitdb_kubo_connected'), 1);
    assert.equal(await service.metric('orbitdb_peers'), 1);
  });

  it('has every entry pinned, also after 14 idle seconds', async () => {
    for (let number = 0; number < 50; number++) await write({ number });
    await allPinned();
    await pause(14_000);
    await write('after a rest');
    await allPinned();
    assert.equal(await service.metric('orbitdb_kubo_pins_total{result="error"}'), 0);
    assert.equal(await service.metric('orbitdb_kubo_pins_pending'), 0);
  });

  it('has the manifest, the access list and the identity pinned too', async () => {
    const pins = await kubo.pins();
    const dagCbor = [...pins].filter((block) => block.startsWith('bafyrei'));
    assert.equal(dagCbor.length, hashes.length + 3);
  });

  it('can have blocks by bitswap, also after 14 idle seconds', async () => {
    for (const rest of [0, 14_000]) {
      await pause(rest);
      const [first = '', second = ''] = hashes.map(asKuboId);
      for (const block of [first, second]) {
        await kubo.forget(block);
        assert.ok(await kubo.has(block), `after ${rest} ms`);
      }
    }
  });

  it('keeps data and identity when it is killed', async () => {
    const before = await service.info();
    await service.end('SIGKILL');
    await service.start();
    await ready();
    assert.deepEqual(await service.info(), before);
    const { entries } = await service.get<{ entries: ReadonlyArray<{ hash: string }> }>('/entries?limit=100');
    assert.deepEqual(
      entries.map(({ hash }) => hash),
      hashes.toReversed(),
    );
    await write('after the kill');
    await allPinned();
  });

  it('loses no write that was answered when it is killed in the middle of many', async () => {
    const { length } = hashes;
    const cutOff = assert.rejects(async () => {
      for (;;) await write('in a hurry');
    });
    await pause(1000);
    await service.end('SIGKILL');
    await cutOff;
    await service.start();
    await ready();
    assert.ok(hashes.length > length);
    for (const hash of hashes) assert.equal(await service.status(`/entries/${hash}`), 200);
    await allPinned();
  });

  it('is not ready while kubo is gone, and catches up when it is back', async () => {
    const [first = ''] = hashes;
    await kubo.unpin(asKuboId(first));
    await kubo.stop();
    await until('not ready', async () => (await service.status('/health/ready')) === 503, 10);
    assert.equal(await service.metric('orbitdb_ready'), 0);
    assert.equal(await service.status('/health/live'), 200);
    for (let number = 0; number < 20; number++) await write({ without: number });
    await kubo.start();
    await ready();
    await allPinned();
  });

  it('is not ready while kubo is up but answers nobody', async () => {
    kubo.freeze(true);
    await until('not ready', async () => (await service.status('/health/ready')) === 503, 20);
    kubo.freeze(false);
    await ready();
  });

  it('is not ready when the RPC leads to another kubo than the address', async () => {
    const other = await TestKubo.create(join(folder, 'other'));
    const confused = await TestService.create(join(folder, 'confused'), { ...kubo, address: other.address });
    await confused.start();
    const { reasons } = await confused.get<{ reasons: readonly string[] }>('/health/ready');
    assert.match(String(reasons), /^KUBO_RPC_URL leads to 12D3KooW\w+, KUBO_MULTIADDR names 12D3KooW/);
    assert.equal(await confused.end('SIGTERM'), 0);
  });

  it('is not ready without the token of the RPC', async () => {
    const stranger = await TestService.create(join(folder, 'stranger'), { ...kubo, tokenFile: '' });
    await stranger.start();
    const { reasons } = await stranger.get<{ reasons: readonly string[] }>('/health/ready');
    assert.match(String(reasons), /^kubo answered 403 to id: /);
    assert.equal(await stranger.end('SIGTERM'), 0);
  });

  it('gives the blocks to another node, which opens the database by its address and may not write', async () => {
    const { address } = await service.info();
    const reader = await TestService.create(join(folder, 'reader'), kubo);
    Object.assign(reader.environment, { ORBITDB_DATABASE: address });
    await reader.start();
    assert.equal((await reader.info()).address, address);
    assert.equal((await reader.send('"from a stranger"')).status, 403);
    assert.equal(await reader.end('SIGTERM'), 0);
  });

  it('exits with 0 within seconds of SIGTERM', async () => {
    const begin = Date.now();
    assert.equal(await service.end('SIGTERM'), 0);
    assert.ok(Date.now() - begin < 3000);
  });
});
