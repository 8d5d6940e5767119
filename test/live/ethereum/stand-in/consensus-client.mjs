// Stands in for a consensus client: takes the flags that Lighthouse is rendered with, and drives the execution client of
// its pod over the engine API. Blocks come from the network that the checkpoint's address leads to. The pod geth-0-0 makes
// them; a client with SUBSTITUTE in its environment does where nobody else has made one for some slots.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Engine } from './engine.mjs';

const SLOT = 2000;
/** Milliseconds that an execution client has to fill a block. */
const BUILDING = 300;
const FINALITY = 6;
const ZERO = `0x${'00'.repeat(32)}`;

const flags = new Map(process.argv.slice(3).map((flag) => flag.replace(/^--/, '').split(/=(.*)/s).slice(0, 2)));
const flag = (name) => {
  const value = flags.get(name);
  if (value === undefined) throw new Error(`--${name} is missing`);
  return value;
};

const engine = new Engine(flag('execution-endpoint'), flag('execution-jwt'));
const network = networkOf(path.join(flag('datadir'), 'beacon/chain_db'));
/** Milliseconds without a new block after which it makes one. */
const patience = hostname() === 'geth-0-0' ? 0 : process.env.SUBSTITUTE ? 4 * SLOT : Number.POSITIVE_INFINITY;
const state = { head: 0, offline: true };

/** Address of the network: from the checkpoint at the first start, from the database later. */
function networkOf(database) {
  const file = path.join(database, 'network');
  if (!existsSync(file)) {
    mkdirSync(database, { recursive: true });
    writeFileSync(file, flag('checkpoint-sync-url').replace(/\/$/, ''));
  }
  return readFileSync(file, 'utf8');
}

/** What the network has: a block by number, or what is known of the newest. */
async function blockOf(number) {
  const response = await fetch(`${network}/blocks/${number}`, { signal: AbortSignal.timeout(5000) });
  return response.ok ? (await response.json()).data : undefined;
}

/** Makes a block the execution client's head. */
async function adopt({ payload, requests, beaconRoot }) {
  const { status } = await engine.call('engine_newPayloadV4', payload, [], beaconRoot, requests);
  const number = Number(payload.blockNumber);
  const head = await choose(payload.blockHash, number);
  if (status !== 'VALID' || head !== 'VALID') throw new Error(`block ${number} is ${status}, as the head ${head}`);
  state.head = number;
}

/** Tells the execution client its head. @returns what it says of it */
async function choose(hash, number) {
  const { payloadStatus } = await engine.call('engine_forkchoiceUpdatedV3', await choice(hash, number), null);
  return payloadStatus.status;
}

async function choice(hash, number) {
  const final = number <= FINALITY ? ZERO : (await blockOf(number - FINALITY)).payload.blockHash;
  return { headBlockHash: hash, safeBlockHash: final, finalizedBlockHash: final };
}

/** Makes a block on top of the head. The network has it first, so that whoever dies gets it from there. */
async function lead(head) {
  const number = Number(head.number);
  const beaconRoot = head.hash;
  const attributes = {
    timestamp: `0x${Math.max(Number(head.timestamp) + 1, Math.floor(Date.now() / 1000)).toString(16)}`,
    prevRandao: head.hash,
    suggestedFeeRecipient: `0x${'00'.repeat(20)}`,
    withdrawals: [],
    parentBeaconBlockRoot: beaconRoot,
  };
  const { payloadId, payloadStatus } = await engine.call(
    'engine_forkchoiceUpdatedV3',
    await choice(head.hash, number),
    attributes,
  );
  if (!payloadId) throw new Error(`no block is built: ${JSON.stringify(payloadStatus)}`);
  await pause(BUILDING);
  const { executionPayload: payload, executionRequests: requests } = await engine.call(
    'engine_getPayloadV5',
    payloadId,
  );
  const block = { payload, requests, beaconRoot };
  const { status } = await fetch(`${network}/blocks`, {
    method: 'POST',
    body: JSON.stringify(block),
    signal: AbortSignal.timeout(5000),
  });
  if (status === 201) await adopt(block);
}

/**
 * Brings the execution client to the newest block: one by one, and where it lacks what came before, as after a crash, by
 * naming the newest, so that it asks its peers.
 */
async function follow(newest) {
  try {
    for (let number = state.head + 1; number <= newest; number += 1) await adopt(await blockOf(number));
  } catch (error) {
    console.log(`${error.message}; asks for block ${newest}`);
    await adopt(await blockOf(newest));
  }
}

/** Follows the network, and makes its next block where it is this client's turn. */
async function tick() {
  state.head = Number((await engine.block('latest')).number);
  const { number, age, paused } = await blockOf('newest');
  await follow(number);
  if (!paused && age >= patience) await lead(await engine.block('latest'));
}

const answers = {
  '/eth/v1/node/version': () => [200, { data: { version: 'stand-in/1' } }],
  '/eth/v1/node/health': () => [state.offline ? 503 : 200, {}],
  '/eth/v1/node/syncing': () => [
    200,
    {
      data: {
        head_slot: String(state.head),
        sync_distance: '0',
        is_syncing: false,
        is_optimistic: false,
        el_offline: state.offline,
      },
    },
  ],
};

const server = createServer(({ url }, response) => {
  const [status, body] = answers[url.split('?')[0]]?.() ?? [404, {}];
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});
server.listen(Number(flag('http-port')));
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(0));
console.log(`${patience === 0 ? 'leads' : 'follows'} ${network}`);

for (;;) {
  const start = performance.now();
  try {
    await tick();
    state.offline = false;
    console.log(`head ${state.head}`);
  } catch (error) {
    state.offline = true;
    console.log(`${error.message}${error.cause ? `: ${error.cause.message}` : ''}`);
  }
  await pause(Math.max(100, SLOT - (performance.now() - start)));
}
