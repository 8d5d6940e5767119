import type { Live } from '../support/live';
import { places } from '../support/places';
import { allReady } from '../support/pods';
import { same } from '../support/report';
import { until } from '../support/wait';
import { followed } from './chain';
import { statusOf } from './comet-rpc';
import { call } from './node-rpc';
import { apps, type Node, nodeNames, nodes } from './programs';

/** What must outlive whatever happens to the pods. */
export interface KeptChain {
  readonly height: number;
  /** What stays the same as long as the chain does, by name. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Reads it from the programs, and from their volumes. */
export async function readChain(live: Live): Promise<KeptChain> {
  const statuses = await Promise.all(apps.map((app) => statusOf(live, app)));
  const facts: Record<string, string> = {};
  for (const [index, { chainId, nodeId, firstBlock }] of statuses.entries()) {
    facts[`chain id of app${index}`] = chainId;
    facts[`node id of app${index}`] = nodeId;
    facts[`block 1 of app${index}`] = firstBlock;
    facts[`data of app${index}`] = await inode(live, `app${index as 0 | 1}`, `/data/app/${chainId}/data`);
  }
  const chainId = statuses[0]?.chainId ?? '';
  await Promise.all(
    nodeNames.map(async (node) => {
      facts[`peer id of ${node}`] = await peerId(live, node);
      facts[`data of ${node}`] = await inode(live, node, `/data/${nodes[node].kind}/${chainId}/data`);
    }),
  );
  return { height: Math.min(...statuses.map(({ height }) => height)), facts };
}

/** The same chain goes on with the same members, and everybody follows it. */
export async function goesOn(live: Live, before: KeptChain, seconds = 120): Promise<string> {
  await allReady(live, seconds);
  const height = await nextBlocks(live, before.height, seconds);
  const heads = await followed(live, before.height + 1);
  const now = await readChain(live);
  for (const [what, value] of Object.entries(before.facts)) same(what, now.facts[what], value);
  return `from ${before.height} to ${height}, ${heads}`;
}

/** Waits until both validators have two more blocks. */
export async function nextBlocks(live: Live, height: number, seconds: number): Promise<number> {
  return until(`block ${height + 2}`, seconds, async () => {
    const heights = await Promise.all(apps.map(async (app) => (await statusOf(live, app)).height));
    const lowest = Math.min(...heights);
    return lowest >= height + 2 ? lowest : undefined;
  });
}

async function peerId(live: Live, node: Node): Promise<string> {
  const { ID } = await call<{ ID: string }>(live, node, ['public', 'read', 'write', 'admin'], 'p2p.Info');
  return ID;
}

/** A folder that is made anew has another one. */
async function inode({ kubectl }: Live, place: keyof typeof places, folder: string): Promise<string> {
  return kubectl.exec(places[place], ['stat', '-c', '%i', folder]);
}
