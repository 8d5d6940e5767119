import type { RequestListener } from 'node:http';

/** What a client says of its chain. */
export interface FakeChain {
  chain: number;
  head: number;
  /** Seconds since the newest block was made. */
  age: number;
  /** Digit that all hashes consist of. */
  digit: string;
}

const hex = (value: number) => `0x${value.toString(16)}`;

/** JSON-RPC of a client on that chain, as it is when it is asked. */
export function jsonRpc(chain: FakeChain | undefined): RequestListener {
  return async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { id, method, params } = JSON.parse(Buffer.concat(pieces).toString());
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result: chain && answer(chain, method, params[0]) }));
  };
}

function answer({ chain, head, age, digit }: FakeChain, method: string, parameter: string | undefined): unknown {
  if (method === 'eth_chainId') return hex(chain);
  if (method === 'web3_clientVersion') return 'Geth/v1.17.5-stable/linux-amd64';
  const number = parameter === 'latest' ? head : Number(parameter);
  const timestamp = hex(Math.floor(Date.now() / 1000) - age);
  return number > head ? null : { number: hex(number), hash: `0x${digit.repeat(64)}`, timestamp };
}
