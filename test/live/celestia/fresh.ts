import { apply } from '../checks/apply';
import type { Live } from '../support/live';
import { allReady, systemPods } from '../support/pods';
import { expect } from '../support/report';
import { begins } from './chain';
import { statusOf } from './comet-rpc';
import { addStrange, strange, volumesHold } from './folders';
import type { Network } from './networks';

/** The next day's synthesis makes the network anew: what the day before has left goes, and nothing else. */
export async function startsAnew(live: Live, { chainId, files }: Network): Promise<string> {
  const before = await statusOf(live, 'app0');
  const pods = await systemPods(live);
  await addStrange(live);
  await volumesHold(live, [before.chainId, ...strange]);
  await apply(live, files);
  const words = await begins(live, chainId);
  await allReady(live, 120, (name, { metadata }) => metadata?.uid !== pods.get(name)?.metadata?.uid);
  const { height, firstBlock } = await statusOf(live, 'app0');
  expect(firstBlock !== before.firstBlock && height < before.height, `${chainId} is at ${height}, as if it went on`);
  const held = await volumesHold(live, [chainId, ...strange]);
  return `${before.chainId} at ${before.height}, then ${chainId} at ${height}: ${words}; volumes hold ${held}`;
}
