import { setTimeout as pause } from 'node:timers/promises';
import type { Live } from '../support/live';
import type { NodeAccess } from '../support/node-access';
import { containerId, isReady } from '../support/pods';
import { expect } from '../support/report';
import { timed, until } from '../support/wait';
import { type NodeName, nodeNames, podOf, serves, verdictOf } from './nodes';
import type { Outside } from './outside';

/** Seconds for which the chain stands still: longer than the newest block may be old. */
const STALL = 45;

/** A serve node whose consensus client hangs is taken out of service with its stale head, and comes back with a fresh one. */
export async function goesStale(live: Live, node: NodeAccess): Promise<string> {
  const fresh = await verdictOf(live, 'serve1');
  expect(fresh.startsWith('ready'), `it says "${fresh}" before`);
  const client = containerId(await podOf(live, 'serve1'), 'lighthouse');
  await node.signal(client, 'STOP');
  try {
    const { seconds } = await timed(() => ready(live, 'serve1', false));
    const stale = await verdictOf(live, 'serve1');
    await ready(live, 'serve0', true);
    return `"${stale}" after ${seconds.toFixed(0)} s`;
  } finally {
    await node.signal(client, 'CONT');
    await ready(live, 'serve1', true);
  }
}

/** Where the whole chain stands still, all nodes stay in service: callers are better off with old blocks than with none. */
export async function staysReady(live: Live, outside: Outside): Promise<string> {
  await outside.pause();
  try {
    await pause(STALL * 1000);
    for (const name of nodeNames)
      expect(isReady(await podOf(live, name)), `${name} is not ready: ${await verdictOf(live, name)}`);
    return `"${await verdictOf(live, serves[0])}" after ${STALL} s`;
  } finally {
    await outside.resume();
  }
}

async function ready(live: Live, name: NodeName, wanted: boolean): Promise<void> {
  await until(`${name} ${wanted ? 'ready' : 'not ready'}`, 90, async () => {
    const verdict = await verdictOf(live, name);
    if (isReady(await podOf(live, name)) === wanted && verdict.startsWith('ready') === wanted) return true;
    throw new Error(verdict);
  });
}
