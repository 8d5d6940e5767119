// Stops a node, copies its volume, starts it again, and keeps the copy if a client starts from it with nothing lost.
import { check, endCheck } from './check.mjs';
import * as objectStore from './object-store.mjs';
import { allReady, record, startIfLeft, whileStopped } from './source.mjs';
import * as volumeSnapshot from './volume-snapshot.mjs';
import { messageOf } from './waiting.mjs';

const { METHOD, CHAIN_ID, FAMILY, CLIENT, VERSION, LAYOUT } = process.env;
const { release, copy, name, accept } = { 'object-store': objectStore, 'volume-snapshot': volumeSnapshot }[METHOD];

/** Undoes what a run has left that died hard: the node cannot start while its volume is with another pod. */
async function tidyUp() {
  try {
    await release();
    await endCheck();
  } finally {
    await startIfLeft();
  }
}

async function run() {
  await tidyUp();
  await allReady();
  const { number, hash, clientVersion } = await record();
  const time = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const manifest = {
    name: `${FAMILY}-${time}`,
    chain: CHAIN_ID,
    client: CLIENT,
    version: VERSION,
    layout: LAYOUT,
    block: String(number),
    hash,
    time,
    clientVersion,
  };
  console.log(`block ${number} ${hash} of ${clientVersion}`);
  await whileStopped((untouched) => copy(manifest, untouched));
  await check(manifest, name);
  await accept(manifest);
}

try {
  await run();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
