// Chooses the beacon node with which a consensus client begins: the first of URLS whose finalized block is that of most
// others too, and of one at least, so that no single one can lead the client to another chain. Once the client has begun
// nobody is asked: an address that is dead by then must not keep the node from its start.
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const { URLS, CHAIN_ID, CHECKPOINT, BEGUN, DATABASE } = process.env;
const { TIMEOUT_SECONDS = '15', TRIES = '20', PAUSE_SECONDS = '15' } = process.env;

/** Epochs by which beacon nodes of one chain may differ, with room for one that is asked late or answers from a cache. */
const LAG = 4;

const reasonOf = ({ message, cause }) => cause?.code ?? cause?.message ?? message;

/** What a beacon node answers to a path of its API. */
async function ask(url, path) {
  const signal = AbortSignal.timeout(Number(TIMEOUT_SECONDS) * 1000);
  const headers = { accept: 'application/json' };
  const response = await fetch(`${url.replace(/\/+$/, '')}/eth/v1/${path}`, { headers, signal });
  if (!response.ok) throw new Error(`answers ${response.status} to ${path}`);
  const { data, finalized } = await response.json();
  return { ...data, isFinalized: finalized !== false };
}

/** The finalized checkpoint of a beacon node, if it is of the right chain. */
async function checkpointOf(url) {
  const { chain_id: chainId } = await ask(url, 'config/deposit_contract');
  if (String(chainId) !== CHAIN_ID) throw new Error(`is of chain ${chainId}, not of ${CHAIN_ID}`);
  const { finalized } = await ask(url, 'beacon/states/head/finality_checkpoints');
  const epoch = Number(finalized?.epoch);
  if (!(epoch > 0) || !/^0x[0-9a-f]{64}$/.test(finalized.root)) throw new Error('has no finalized checkpoint');
  return { url, epoch, root: finalized.root };
}

/** Whether the beacon node that is ahead has the other one's block in its chain; undefined where it does not know it. */
async function agree(one, other) {
  const [behind, ahead] = one.epoch <= other.epoch ? [one, other] : [other, one];
  if (behind.epoch === ahead.epoch) return behind.root === ahead.root;
  try {
    const { root, isFinalized } = await ask(ahead.url, `beacon/blocks/${behind.root}/root`);
    return root === behind.root && isFinalized;
  } catch (error) {
    console.error(`${ahead.url} ${reasonOf(error)}`);
    return undefined;
  }
}

/** All that can be believed at the moment. */
async function freshCheckpoints() {
  const urls = URLS.split(' ');
  const answers = await Promise.allSettled(urls.map(checkpointOf));
  for (const [index, { reason }] of answers.entries()) if (reason) console.error(`${urls[index]} ${reasonOf(reason)}`);
  const known = answers.flatMap(({ value }) => value ?? []);
  const newest = Math.max(...known.map(({ epoch }) => epoch));
  for (const { url, epoch, root } of known) {
    console.log(`${url} has finalized ${root} in epoch ${epoch}${epoch < newest - LAG ? ', which is old' : ''}`);
  }
  return known.filter(({ epoch }) => epoch >= newest - LAG);
}

async function choose() {
  const checkpoints = await freshCheckpoints();
  if (checkpoints.length < 2) throw new Error('two beacon nodes of the chain must answer');
  for (const one of checkpoints) {
    const others = checkpoints.filter((other) => other !== one);
    const votes = await Promise.all(others.map((other) => agree(one, other)));
    const count = (vote) => votes.filter((each) => each === vote).length;
    if (count(true) > 0 && count(true) >= count(false)) return one.url;
  }
  throw new Error('the beacon nodes disagree on the chain: name others in ethereum.checkpoints, or ask who runs them');
}

async function main() {
  if (existsSync(BEGUN) && existsSync(DATABASE)) return 'the client has begun before';
  for (let left = Number(TRIES); ; ) {
    try {
      const url = await choose();
      writeFileSync(`${CHECKPOINT}.new`, url);
      renameSync(`${CHECKPOINT}.new`, CHECKPOINT);
      return `begins with ${url}`;
    } catch (error) {
      left -= 1;
      if (left <= 0) throw error;
      console.error(error.message);
      await pause(Number(PAUSE_SECONDS) * 1000);
    }
  }
}

try {
  console.log(await main());
} catch ({ message }) {
  console.error(message);
  process.exitCode = 1;
}
