import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a faked beacon node knows; the fields replace those of one that has finalized epoch 100. */
export interface BeaconNode {
  readonly chainId?: string;
  readonly epoch?: number;
  readonly root?: string;
  /** Blocks of its chain by root, and whether each is finalized. */
  readonly blocks?: Readonly<Record<string, boolean>>;
}

/** A root of a block, of one digit. */
export const root = (digit: string): string => `0x${digit.repeat(64)}`;

/** Answers as a beacon node does, by those of its paths that are asked. */
export function beaconNode({ chainId = '1', epoch = 100, root: own = root('a'), blocks = {} }: BeaconNode = {}) {
  const answers: Readonly<Record<string, unknown>> = {
    '/eth/v1/config/deposit_contract': { data: { chain_id: chainId, address: '0x00' } },
    '/eth/v1/beacon/states/head/finality_checkpoints': { data: { finalized: { epoch: String(epoch), root: own } } },
    ...Object.fromEntries(
      Object.entries(blocks).map(([block, finalized]) => [
        `/eth/v1/beacon/blocks/${block}/root`,
        { finalized, data: { root: block } },
      ]),
    ),
  };
  return ({ url = '' }: IncomingMessage, response: ServerResponse): void => {
    const answer = answers[url];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { code: 404, message: 'not found' }));
  };
}
