import type { Multiaddr } from '@multiformats/multiaddr';
import type { Libp2p } from 'libp2p';
import type { Blocks } from '../store/blocks.ts';
import { KuboLink } from './link.ts';
import { Pinner, type PinResult } from './pinner.ts';
import { KuboRpc } from './rpc.ts';

export interface KuboOptions {
  readonly address: Multiaddr;
  readonly rpcUrl: string;
  /** File with the token that the RPC asks for. */
  readonly rpcTokenFile: string | undefined;
  readonly libp2p: Libp2p;
  readonly blocks: Blocks;
  readonly onResult: (result: PinResult) => void;
}

/** The known kubo: linked and fed with blocks from the moment this is made until it is closed. */
export class Kubo {
  readonly #pinner: Pinner;
  readonly #link: KuboLink;
  readonly #closing = new AbortController();
  readonly #running: Promise<void>;

  constructor({ address, rpcUrl, rpcTokenFile, libp2p, blocks, onResult }: KuboOptions) {
    const closed = this.#closing.signal;
    const rpc = new KuboRpc(rpcUrl, closed, rpcTokenFile);
    this.#pinner = new Pinner({ rpc, blocks, onResult });
    this.#link = new KuboLink({ address, libp2p, rpc, pinner: this.#pinner, closed });
    this.#running = this.#link.run();
  }

  /** Why kubo cannot be used at this moment; undefined when it can. */
  get fault(): string | undefined {
    return this.#link.fault;
  }

  /** Blocks on their way to kubo. */
  get pending(): number {
    return this.#pinner.pending;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
    await this.#pinner.close();
  }
}
