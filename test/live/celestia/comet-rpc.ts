import type { Live } from '../support/live';
import { places } from '../support/places';
import type { App } from './programs';

/** What celestia-app says of itself. */
export interface Status {
  readonly chainId: string;
  /** Its peers know it by this. */
  readonly nodeId: string;
  readonly height: number;
  /** Hash of the first block that it has. */
  readonly firstBlock: string;
}

/** Asks an app inside its own pod, whatever its Service and the policies say. */
export async function askApp<T>({ kubectl }: Live, app: App, path: string): Promise<T> {
  const answer = await kubectl.exec(places[app], ['curl', '-sS', '-f', '-m', '5', `http://127.0.0.1:26657/${path}`]);
  return (JSON.parse(answer) as { result: T }).result;
}

/** Its chain and height. */
export async function statusOf(live: Live, app: App): Promise<Status> {
  const { node_info, sync_info } = await askApp<{
    node_info: { network: string; id: string };
    sync_info: { latest_block_height: string; earliest_block_hash: string; earliest_block_height: string };
  }>(live, app, 'status');
  if (sync_info.earliest_block_height !== '1') throw new Error(`${app} has no block 1 yet`);
  return {
    chainId: node_info.network,
    nodeId: node_info.id,
    height: Number(sync_info.latest_block_height),
    firstBlock: sync_info.earliest_block_hash,
  };
}

/** Hash and time of a block. */
export async function blockAt(live: Live, app: App, height: number): Promise<{ hash: string; time: number }> {
  const { block_id, block } = await askApp<{ block_id: { hash: string }; block: { header: { time: string } } }>(
    live,
    app,
    `block?height=${height}`,
  );
  return { hash: block_id.hash, time: Date.parse(block.header.time) };
}
