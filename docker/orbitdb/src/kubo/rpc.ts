import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { CID } from 'multiformats/cid';

/** How long each call may take, in milliseconds; kubo makes writers wait while it collects garbage. */
const patience = { id: 5_000, 'block/put': 30_000, 'pin/ls': 600_000 };

type Command = keyof typeof patience;

/** The three calls of kubo's RPC that this service needs. */
export class KuboRpc {
  readonly #base: string;
  readonly #closed: AbortSignal;
  readonly #tokenFile: string | undefined;

  /** @param tokenFile file with the token that kubo asks for, read at every call, so that another one needs no restart */
  constructor(base: string, closed: AbortSignal, tokenFile?: string) {
    this.#base = base;
    this.#tokenFile = tokenFile;
    this.#closed = closed;
  }

  /** The peer id of the kubo that answers. */
  async peerId(): Promise<string> {
    const { ID } = (await (await this.#call('id')).json()) as { ID: string };
    return ID;
  }

  /** Hands a block to kubo, which stores and pins it in one step. */
  async pin(block: CID, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const body = new FormData();
    body.append('data', new Blob([bytes]));
    const options = { 'cid-codec': 'dag-cbor', mhtype: 'sha2-256', pin: 'true' };
    const { Key } = (await (await this.#call('block/put', options, body)).json()) as { Key: string };
    if (Key !== block.toString()) throw new Error(`kubo stored ${block} as ${Key}`);
  }

  /** The ids of all dag-cbor blocks that kubo pins. */
  async pins(): Promise<ReadonlySet<string>> {
    const response = await this.#call('pin/ls', { type: 'recursive', stream: 'true' });
    const pins = new Set<string>();
    const stream = Readable.fromWeb(response.body as ReadableStream);
    for await (const line of createInterface({ input: stream })) {
      const { Cid } = JSON.parse(line) as { Cid?: string };
      if (Cid?.startsWith('bafyrei')) pins.add(Cid);
    }
    return pins;
  }

  async #call(command: Command, options: Readonly<Record<string, string>> = {}, body?: FormData): Promise<Response> {
    const response = await fetch(`${this.#base}/api/v0/${command}?${new URLSearchParams(options)}`, {
      method: 'POST',
      headers: await this.#authorization(),
      body,
      signal: AbortSignal.any([this.#closed, AbortSignal.timeout(patience[command])]),
    });
    if (!response.ok) throw new Error(`kubo answered ${response.status} to ${command}: ${await response.text()}`);
    return response;
  }

  async #authorization(): Promise<Readonly<Record<string, string>>> {
    if (this.#tokenFile === undefined) return {};
    return { authorization: `Bearer ${(await readFile(this.#tokenFile, 'utf8')).trim()}` };
  }
}
