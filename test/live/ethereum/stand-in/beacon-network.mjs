// The network that consensus clients talk over, in one process: it keeps every block that was made, and answers as beacon
// nodes do at each address that it is given. A block's root is the hash of its payload, and its slot the payload's number.
// POST /pause and /resume stop the chain and let it go on.
//
//   node beacon-network.mjs <port> <address>…
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** Blocks until one is final. */
const FINALITY = 6;
const EPOCH = 8;

const [port, ...addresses] = process.argv.slice(2);
const blocks = [];
let paused = false;
let newest = Date.now();

/** Root of what is final before any block is: clients do not begin with less. */
const BEGINNING = `0x${'01'.repeat(32)}`;

const hashOf = (number) => blocks[number - 1]?.payload.blockHash;
const finalized = () => blocks.length - FINALITY;
/** The newest checkpoint that is final. */
const checkpoint = () => {
  const epoch = Math.max(1, Math.floor(finalized() / EPOCH) + 1);
  return { epoch: String(epoch), root: hashOf((epoch - 1) * EPOCH) ?? BEGINNING };
};

const answers = {
  '/eth/v1/node/version': () => ({ version: 'beacon-network/1' }),
  '/eth/v1/config/deposit_contract': () => ({ chain_id: '32382', address: `0x${'42'.repeat(20)}` }),
  '/eth/v1/beacon/states/head/finality_checkpoints': () => ({ finalized: checkpoint() }),
  '/blocks/newest': () => ({ number: blocks.length, age: Date.now() - newest, paused }),
};

/** A block by number, or whether one of a root is there: undefined where it is not. */
function oneOf(path) {
  const root = /^\/eth\/v1\/beacon\/blocks\/(0x[0-9a-f]{64})\/root$/.exec(path)?.[1];
  if (root !== undefined) return known(root) ? { root } : undefined;
  const number = /^\/blocks\/(\d+)$/.exec(path)?.[1];
  return number && blocks[Number(number) - 1];
}

const known = (root) => root === BEGINNING || blocks.some(({ payload }) => payload.blockHash === root);

/** Takes the next block; one that does not follow the newest is refused. */
function take(block) {
  const follows = Number(block.payload.blockNumber) === blocks.length + 1;
  const parent = blocks.length === 0 || block.payload.parentHash === hashOf(blocks.length);
  if (!follows || !parent || paused) return 409;
  blocks.push(block);
  newest = Date.now();
  return 201;
}

async function answer({ method, url }, body) {
  const path = url.split('?')[0];
  if (method === 'POST' && path === '/blocks') return [take(JSON.parse(body))];
  if (method === 'POST' && (path === '/pause' || path === '/resume')) {
    paused = path === '/pause';
    newest = Date.now();
    return [200];
  }
  const data = answers[path]?.() ?? oneOf(path);
  return data === undefined ? [404] : [200, { data, execution_optimistic: false, finalized: true }];
}

for (const address of addresses) {
  const server = createServer(async (request, response) => {
    const [status, data] = await answer(request, await text(request));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(data ?? {}));
  });
  await new Promise((done) => server.listen(Number(port), address, done));
}
process.once('SIGTERM', () => process.exit(0));
console.log(`listens on ${addresses.map((address) => `${address}:${port}`).join(', ')}`);
