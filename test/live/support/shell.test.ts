import { run } from './shell';

const timers = (): number => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;

describe('a command of the tests', () => {
  it('that does not exist is refused, and nothing waits for it', async () => {
    const before = timers();
    await expect(run(['chainyard-no-such-program'])).rejects.toThrow('ENOENT');
    await new Promise(setImmediate);
    expect(timers()).toBe(before);
  });

  it('is killed when it takes too long', async () => {
    const { code } = await run([process.execPath, '-e', 'setTimeout(() => {}, 60_000)'], { seconds: 0.2 });
    expect(code).toBe(137);
  });
});
