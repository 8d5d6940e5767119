import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
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
    const LevelDB = Object.getPrototypeOf(Object.getPrototypeOf(level));
    const calls = [mock.method(LevelDB, '_put'), mock.method(LevelDB, '_batch')];
    await level.put('one', bytes);
    await level.batch([{ type: 'put', key: 'two', value: bytes }]);
    for (const { mock: call } of calls) assert.equal(call.calls[0]?.arguments.at(-1).sync, true);
    mock.restoreAll();
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
