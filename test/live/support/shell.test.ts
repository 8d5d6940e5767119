import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './shell';

/** How many timers that a work has started still wait after it; those that others start meanwhile are not counted. */
async function timersLeftBy(work: () => Promise<void>): Promise<number> {
  const own = new AsyncLocalStorage<boolean>();
  const waiting = new Set<number>();
  const hook = createHook({
    init: (id, type) => type === 'Timeout' && own.getStore() && waiting.add(id),
    destroy: (id) => waiting.delete(id),
  }).enable();
  await own.run(true, work);
  // What has ended is told to the hooks later.
  await sleep(50);
  hook.disable();
  return waiting.size;
}

describe('a command of the tests', () => {
  it('that does not exist is refused, and nothing waits for it', async () => {
    const left = await timersLeftBy(() => expect(run(['chainyard-no-such-program'])).rejects.toThrow('ENOENT'));
    expect(left).toBe(0);
  });

  it('is killed when it takes too long', async () => {
    const { code } = await run([process.execPath, '-e', 'setTimeout(() => {}, 60_000)'], { seconds: 0.2 });
    expect(code).toBe(137);
  });
});
