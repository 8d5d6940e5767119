import type { Live } from '../support/live';
import { expect, same } from '../support/report';
import { until } from '../support/wait';
import { addressOf, nodeNames } from './nodes';
import { hashOf, headOf, passes } from './rpc';

/** The first sync node's client makes blocks, and every node has the same ones. */
export async function makesBlocks(live: Live): Promise<string> {
  const leader = await addressOf(live, 'sync0');
  const { number: before } = await headOf(live, leader);
  const { number, hash } = await passes(live, leader, before + 2, 60);
  await sameBlock(live, number, hash);
  return `block ${number} at all of them`;
}

/** Waits until every node has a block. */
export async function sameBlock(live: Live, number: number, hash: string): Promise<void> {
  await Promise.all(
    nodeNames.map(async (name) => {
      const host = await addressOf(live, name);
      const its = await until(`block ${number} at ${name}`, 60, () => hashOf(live, host, number));
      same(`block ${number} of ${name}`, its, hash);
    }),
  );
}

/** Everything that must outlive what happens to the nodes: a block of long ago. */
export async function readChain(live: Live): Promise<{ readonly number: number; readonly hash: string }> {
  return headOf(live, await addressOf(live, 'sync0'));
}

/** The same chain goes on at every node. */
export async function goesOn(live: Live, before: { readonly number: number; readonly hash: string }): Promise<string> {
  const { number } = await passes(live, await addressOf(live, 'sync0'), before.number + 1, 90);
  await sameBlock(live, before.number, before.hash);
  expect(number > before.number, 'it stands still');
  return `block ${before.number} is the same, ${number} follows`;
}
