import type { CID } from 'multiformats/cid';
import PQueue from 'p-queue';
import { explain, log } from '../log.ts';
import { type Blocks, blockId } from '../store/blocks.ts';
import type { KuboRpc } from './rpc.ts';

export type PinResult = 'ok' | 'error';

export interface PinnerOptions {
  readonly rpc: KuboRpc;
  readonly blocks: Blocks;
  readonly onResult: (result: PinResult) => void;
}

/** How many blocks may wait at once while kubo catches up; each waits with its bytes. */
const most = 64;

const bytesOf = async (chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
};

/**
 * Gives every block to kubo to pin: one by one as they are written, and after each new connection all that kubo
 * lacks. A pin that fails is found missing by the next catch-up, so nothing is remembered but that one is due.
 */
export class Pinner {
  readonly #options: PinnerOptions;
  readonly #queue = new PQueue({ concurrency: 8 });
  #connected = false;
  #complete = false;
  #catchingUp?: Promise<void>;

  constructor(options: PinnerOptions) {
    this.#options = options;
    options.blocks.onPut = (block) => this.#added(block);
  }

  /** Blocks on their way to kubo. */
  get pending(): number {
    return this.#queue.size + this.#queue.pending;
  }

  /** Called after every successful check of kubo: starts a catch-up where one is due. */
  connected(): void {
    this.#connected = true;
    if (this.#complete || this.#catchingUp) return;
    this.#catchingUp = this.#catchUp().finally(() => {
      this.#catchingUp = undefined;
    });
  }

  disconnected(): void {
    this.#connected = false;
    this.#complete = false;
    this.#queue.clear();
  }

  async close(): Promise<void> {
    this.disconnected();
    await this.#catchingUp;
    await this.#queue.onIdle();
  }

  #added(block: CID): void {
    if (this.#connected) void this.#queue.add(async () => this.#pin(block, this.#options.blocks.get(block)));
    else this.#complete = false;
  }

  async #catchUp(): Promise<void> {
    this.#complete = true;
    let missing = 0;
    try {
      const pins = await this.#options.rpc.pins();
      for await (const { cid, bytes } of this.#options.blocks.getAll()) {
        if (!this.#connected) return;
        const block = blockId(cid);
        if (pins.has(block.toString())) continue;
        missing += 1;
        void this.#queue.add(() => this.#pin(block, bytes));
        await this.#queue.onSizeLessThan(most);
      }
      await this.#queue.onIdle();
      log.info('kubo has caught up', { missing, pinned: pins.size });
    } catch (error) {
      this.#complete = false;
      log.warn('kubo could not catch up', { reason: explain(error) });
    }
  }

  async #pin(block: CID, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    try {
      await this.#options.rpc.pin(block, await bytesOf(chunks));
      this.#options.onResult('ok');
    } catch (error) {
      this.#complete = false;
      this.#options.onResult('error');
      log.warn('a block is not pinned', { block: block.toString(), reason: explain(error) });
    }
  }
}
