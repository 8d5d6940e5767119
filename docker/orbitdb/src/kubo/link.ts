import { setTimeout as pause } from 'node:timers/promises';
import type { PeerId } from '@libp2p/interface';
import type { Multiaddr } from '@multiformats/multiaddr';
import type { Libp2p } from 'libp2p';
import { explain, log } from '../log.ts';
import { peerIn } from '../values.ts';
import type { Pinner } from './pinner.ts';
import type { KuboRpc } from './rpc.ts';

/** Milliseconds from one check of kubo to the next, and for the longest dial. */
const interval = 5_000;

export interface KuboLinkOptions {
  readonly address: Multiaddr;
  readonly libp2p: Libp2p;
  readonly rpc: KuboRpc;
  readonly pinner: Pinner;
  readonly closed: AbortSignal;
}

/** Keeps in touch with the one known kubo: asks its RPC who it is, dials it, and tells the pinner of both. */
export class KuboLink {
  readonly #options: KuboLinkOptions;
  readonly #peer: PeerId;
  #fault: string | undefined = 'kubo was not reached yet';

  constructor(options: KuboLinkOptions) {
    this.#options = options;
    this.#peer = peerIn(options.address);
  }

  /** Why kubo cannot be used at this moment; undefined when it can. */
  get fault(): string | undefined {
    if (this.#fault) return this.#fault;
    return this.#options.libp2p.getConnections(this.#peer).length > 0 ? undefined : 'kubo closed the connection';
  }

  async run(): Promise<void> {
    const { closed } = this.#options;
    while (!closed.aborted) {
      await this.#check();
      await pause(interval, undefined, { signal: closed }).catch(() => {});
    }
  }

  async #check(): Promise<void> {
    const { address, libp2p, rpc, pinner, closed } = this.#options;
    const before = this.#fault;
    try {
      const answering = await rpc.peerId();
      if (answering !== this.#peer.toString()) {
        throw new Error(`KUBO_RPC_URL leads to ${answering}, KUBO_MULTIADDR names ${this.#peer}`);
      }
      await libp2p.dial(address, { signal: AbortSignal.any([closed, AbortSignal.timeout(interval)]) });
      this.#fault = undefined;
      pinner.connected();
    } catch (error) {
      this.#fault = explain(error);
      pinner.disconnected();
    }
    if (before === this.#fault || closed.aborted) return;
    if (this.#fault) log.warn('kubo cannot be used', { reason: this.#fault });
    else log.info('kubo is connected', { peer: this.#peer.toString() });
  }
}
