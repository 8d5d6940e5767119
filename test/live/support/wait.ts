import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @param what shown when the time is over
 * @param seconds until then
 * @param ask answers undefined while it is too early; its errors count as that, and the last one is shown
 */
export async function until<T>(what: string, seconds: number, ask: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (let last = ''; ; await pause(500)) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      last = `: ${(error as Error).message}`;
    }
    if (performance.now() > end) throw new Error(`${what} did not happen within ${seconds} s${last}`);
  }
}

/** Seconds that a task took, and its result. */
export async function timed<T>(task: () => Promise<T>): Promise<{ readonly seconds: number; readonly result: T }> {
  const start = performance.now();
  const result = await task();
  return { seconds: (performance.now() - start) / 1000, result };
}
