// A copy is good when a client that starts from it has the block that was recorded, and is not behind it.
import { chainIdOf, hashOf, headOf } from './json-rpc.mjs';
import { Final, insist, until } from './waiting.mjs';
import { deployment, look, scale } from './workloads.mjs';

const { VERIFY, VERIFY_RPC, VERIFY_SECONDS, SETTLE_SECONDS, STOP_SECONDS, INSIST_SECONDS } = process.env;
const verify = deployment(VERIFY);
const stop = () => insist(Number(INSIST_SECONDS), () => scale(verify, 0));

/** Ends a check that an earlier run has left: its pod has that run's copy. */
export async function endCheck() {
  await stop();
  await until(Number(STOP_SECONDS), noPod);
}

/**
 * Starts the execution client on a copy, alone and without peers, and asks it.
 *
 * @param prepare lets its pod begin with the copy
 */
export async function check(manifest, prepare) {
  try {
    await prepare(VERIFY, manifest);
    await scale(verify, 1);
    console.log(`checking ${manifest.name}`);
    await until(Number(VERIFY_SECONDS), answers);
    // A client may answer before it has read its own head, or while it runs its last blocks again.
    await until(Number(SETTLE_SECONDS), async () => (await answers()) ?? differs(manifest));
  } finally {
    await stop();
  }
}

async function noPod() {
  const { pods } = await look(verify);
  return pods === 0 ? undefined : `the pod of ${VERIFY} does not end`;
}

async function answers() {
  const { wanted, ready } = await look(verify);
  if (wanted === 0) throw new Final(`${VERIFY} was stopped before it had answered`);
  return ready > 0 ? undefined : `${VERIFY} does not start from the copy`;
}

/** What is wrong with the copy, if anything. */
async function differs({ name, chain, block, hash }) {
  const found = await chainIdOf(VERIFY_RPC);
  if (found !== Number(chain)) return `${name} is of chain ${found}, not ${chain}`;
  const { number } = await headOf(VERIFY_RPC);
  if (number < Number(block)) return `${name} went back to block ${number}, behind ${block}: it was no clean copy`;
  const its = await hashOf(VERIFY_RPC, Number(block));
  return its === hash ? undefined : `block ${block} of ${name} is ${its}, not ${hash}`;
}
