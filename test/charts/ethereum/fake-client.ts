import type { RequestListener } from 'node:http';

/** Seconds since 1970 at which everything takes place. */
export const NOW = 1_800_000_000;

/** The newest block as a fake client tells it. */
export interface FakeHead {
  /** @default 1 */
  readonly chain?: number;
  /** @default 1000 */
  readonly number?: number;
  /** Seconds since it was made. @default 5 */
  readonly age?: number;
}

interface Call {
  readonly id: number;
  readonly method: string;
}

/** Answers of a client by method; undefined: it does not know the method. */
type Answers = Readonly<Record<string, unknown>>;

const hex = (value: number) => `0x${value.toString(16)}`;
const hash = (digit: string) => `0x${digit.repeat(64)}`;

/** A block as Geth writes it, with fields of any client. */
export function block({ number = 1000, age = 5 }: FakeHead = {}): Readonly<Record<string, unknown>> {
  return {
    baseFeePerGas: '0x7',
    hash: hash('a'),
    number: hex(number),
    parentHash: hash('b'),
    timestamp: hex(NOW - age),
    transactions: [hash('c'), hash('d')],
    withdrawals: [{ index: '0x1', validatorIndex: '0x2', address: `0x${'0'.repeat(40)}`, amount: '0x3' }],
  };
}

/** What a client answers that follows its chain; the fields replace what a test is about. */
export function answersOf(head: FakeHead = {}, fields: Answers = {}): Answers {
  return { eth_chainId: hex(head.chain ?? 1), eth_getBlockByNumber: block(head), ...fields };
}

/** JSON-RPC as clients speak it: it wants JSON, takes batches, and has an error for what it does not know. */
export function jsonRpc(answers: Answers, write: (answers: readonly object[]) => string = JSON.stringify) {
  const answer = ({ id, method }: Call) => {
    const result = answers[method];
    if (result !== undefined) return { jsonrpc: '2.0', id, result };
    return { jsonrpc: '2.0', id, error: { code: -32601, message: 'the method does not exist' } };
  };
  const listener: RequestListener = async (request, response) => {
    if (request.headers['content-type'] !== 'application/json') {
      response.writeHead(415).end();
      return;
    }
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const calls = JSON.parse(Buffer.concat(pieces).toString()) as readonly Call[];
    response.setHeader('Content-Type', 'application/json').end(write(calls.map(answer)));
  };
  return listener;
}

/** A head check of another node, which tells its newest block. */
export function headPage({ chain = 1, number = 1000, age = 5 }: FakeHead = {}): RequestListener {
  return ({ url }, response) => {
    const status = url === '/cgi-bin/head' ? 200 : 404;
    response.writeHead(status).end(`${chain} ${number} ${NOW - age}\n`);
  };
}

/** A server that takes what is asked for, and never answers. */
export const hanging: RequestListener = () => undefined;
