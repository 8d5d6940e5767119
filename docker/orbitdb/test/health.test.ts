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

  it('is given while the database opens, but not for ever', async () => {
    let now = 0;
    const opening = health({ now: () => now });
    opening.phase = 'opening';
    assert.deepEqual(await opening.faults(), []);
    now = 300_001;
    assert.deepEqual(await opening.faults(), ['not open after 300 s']);
  });
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
