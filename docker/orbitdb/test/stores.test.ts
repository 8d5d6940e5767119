import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Stores } from '../src/store/stores.ts';
import { temporaryFolder } from './support/folder.ts';

const bytes = Buffer.from('value');

describe('stores', () => {
  const folder = temporaryFolder();

  it('keep what was written', async () => {
    const first = new Stores(folder);
    await (await first.open('kept', 'here')).put('key', bytes);
    await first.close();
    const second = new Stores(folder);
    assert.deepEqual(Buffer.from((await (await second.open('kept', 'here')).get('key')) ?? []), bytes);
    await second.close();
  });

  it('flush every write to the disk', async () => {
    const stores = new Stores(folder);
    const level = await stores.open('flushed');
    const asked: unknown[] = [];
    const parent = Object.getPrototypeOf(Object.getPrototypeOf(level));
    const { _put: put, _batch: batch } = parent;
    parent._put = (...all: unknown[]) => put.apply(level, [...all, asked.push(all.at(-1))].slice(0, 3));
    parent._batch = (...all: unknown[]) => batch.apply(level, [...all, asked.push(all.at(-1))].slice(0, 2));
    await level.put('one', bytes);
    await level.batch([{ type: 'put', key: 'two', value: bytes }]);
    Object.assign(parent, { _put: put, _batch: batch });
    assert.deepEqual(
      asked.map((options) => (options as { sync?: boolean }).sync),
      [true, true],
    );
    await stores.close();
  });

  it('write nothing more after a write that failed', async () => {
    const stores = new Stores(folder);
    const level = await stores.open('broken');
    await stores.probe();
    assert.equal(stores.fault, undefined);
    await level.close();
    await assert.rejects(level.put('key', bytes), /not open/);
    await level.open();
    await assert.rejects(level.put('key', bytes), /not open/);
    await assert.rejects(stores.probe(), /not open/);
    assert.match(String(stores.fault), /not open/);
    await stores.close();
  });

  it('belong to one process', async () => {
    const first = new Stores(folder);
    await first.open('one');
    await assert.rejects(new Stores(folder).open('one'));
    await first.close();
  });
});
