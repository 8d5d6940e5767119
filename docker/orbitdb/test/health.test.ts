import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Health, type HealthOptions } from '../src/health.ts';

const health = (options: Partial<HealthOptions> = {}): Health => {
  const made = new Health({
    probe: async () => {},
    diskFault: () => undefined,
    kuboFault: () => undefined,
    ...options,
  });
  made.phase = 'open';
  return made;
};

describe('liveness', () => {
  it('is given while the disk can be written', async () => assert.deepEqual(await health().faults(), []));

  it('does not depend on kubo', async () =>
    assert.deepEqual(await health({ kuboFault: () => 'kubo is away' }).faults(), []));

  it('fails with the reason when the probe cannot write', async () => {
    const probe = () => Promise.reject(new Error('read-only file system'));
    assert.deepEqual(await health({ probe }).faults(), ['read-only file system']);
  });

  it('fails when any write failed before', async () =>
    assert.deepEqual(await health({ diskFault: () => 'no space left' }).faults(), ['no space left']));

  it('fails when the disk does not answer in time', async () => {
    const [fault] = await health({ probe: () => new Promise(() => {}) }).faults();
    assert.match(String(fault), /did not answer within 3 s/);
  });

  it('is given while the database opens, however long that takes', async () => {
    const opening = health({ diskFault: () => 'no space left' });
    opening.phase = 'opening';
    assert.deepEqual(await opening.faults(), []);
  });
});

describe('the start', () => {
  it('is over when the database is open', () => {
    const made = health();
    assert.deepEqual(made.unopened(), []);
    made.phase = 'opening';
    assert.deepEqual(made.unopened(), ['the database is opening']);
    made.phase = 'closing';
    assert.deepEqual(made.unopened(), []);
  });

  it('does not depend on kubo', () => assert.deepEqual(health({ kuboFault: () => 'kubo is away' }).unopened(), []));
});

describe('readiness', () => {
  it('is given when the database is open and kubo is connected', () => assert.deepEqual(health().obstacles(), []));

  it('names all that is in the way', () => {
    const both = health({ diskFault: () => 'no space left', kuboFault: () => 'kubo is away' });
    assert.deepEqual(both.obstacles(), ['no space left', 'kubo is away']);
  });

  it('is not given before and after', () => {
    const made = health();
    made.phase = 'opening';
    assert.deepEqual(made.obstacles(), ['the database is opening']);
    made.phase = 'closing';
    assert.deepEqual(made.obstacles(), ['the database is closing']);
  });
});
