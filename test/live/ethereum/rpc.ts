import type { Live } from '../support/live';
import { places } from '../support/places';
import { expect } from '../support/report';
import { until } from '../support/wait';

/** A block as JSON-RPC tells it. */
interface Block {
  readonly number: string;
  readonly hash: string;
  readonly timestamp: string;
}

/** The newest block of an execution client. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

/** Asks an execution client from the client's pod, as a program of the cluster does. */
export async function ask<T>({ kubectl }: Live, host: string, method: string, ...params: unknown[]): Promise<T> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const header = 'content-type: application/json';
  const command = ['curl', '-sS', '-f', '-m', '10', '-H', header, '-d', body, `http://${host}:8545`];
  const { result, error } = JSON.parse(await kubectl.exec(places.client, command)) as {
    readonly result?: T;
    readonly error?: { readonly message: string };
  };
  expect(result !== undefined, `${host} answers ${method} with "${error?.message}"`);
  return result;
}

/** Its newest block. */
export async function headOf(live: Live, host: string): Promise<Head> {
  const { number, hash } = await ask<Block>(live, host, 'eth_getBlockByNumber', 'latest', false);
  return { number: Number(number), hash };
}

/** Hash of a block; undefined where it is not there. */
export async function hashOf(live: Live, host: string, number: number): Promise<string | undefined> {
  return (await ask<Block | null>(live, host, 'eth_getBlockByNumber', `0x${number.toString(16)}`, false))?.hash;
}

/** Waits until it is past a block. */
export async function passes(live: Live, host: string, number: number, seconds: number): Promise<Head> {
  return until(`a block after ${number} at ${host}`, seconds, async () => {
    const head = await headOf(live, host);
    return head.number > number ? head : undefined;
  });
}
