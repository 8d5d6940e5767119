// Waiting that ends: when what is waited for is there, when time is up, or when the pod is to stop.
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks. */
const LOOK = Number(process.env.LOOK_MILLISECONDS ?? 3000);

const interruption = new AbortController();
process.once('SIGTERM', () => interruption.abort());

/** Ends the run where the pod is to stop. */
export function proceed() {
  if (interruption.signal.aborted) throw new Error('the run was stopped');
}

/**
 * Looks until nothing is missing any more; an error is what is missing then, unless it is final.
 *
 * @param look says what is still missing, or nothing
 */
export async function until(seconds, look) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    proceed();
    const missing = await look().catch(messageOfPassing);
    if (missing === undefined) return;
    if (Date.now() >= end) throw new Error(`${missing} (waited for ${seconds} s)`);
    await pause(LOOK, undefined, { signal: interruption.signal }).catch(proceed);
  }
}

/** Does it until it succeeds, whether the pod is to stop or not. */
export async function insist(seconds, task) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (Date.now() >= end) throw error;
      console.error(`${messageOf(error)}: tried again`);
      await pause(LOOK);
    }
  }
}

/** An error that waiting cannot mend: a copy that is spoiled, a right that is missing. */
export class Final extends Error {}

function messageOfPassing(error) {
  const refused = [401, 403, 404, 422].includes(error.status);
  if (refused || error instanceof Final) throw error;
  return messageOf(error);
}

/** What went wrong, in a line; of a connection that failed, why. */
export const messageOf = (error) => String(error.cause?.message ?? error.message).split('\n')[0];
