// The node that a snapshot is taken of, and those that go on meanwhile.
import { chainIdOf, clientVersionOf, headOf } from './json-rpc.mjs';
import { Final, insist, until } from './waiting.mjs';
import { look, scale, statefulSet, untilGone } from './workloads.mjs';

const { NODES, SOURCE, SOURCE_RPC, CHAIN_ID } = process.env;
const { READY_SECONDS, STOP_SECONDS, HEAD_AGE, INSIST_SECONDS } = process.env;
const source = statefulSet(SOURCE);

/** Starts the node, whatever happened. */
export async function start() {
  await insist(Number(INSIST_SECONDS), () => scale(source, 1));
  console.log(`${SOURCE} is started`);
}

/** Starts the node that an earlier run has left stopped. */
export async function startIfLeft() {
  const { wanted } = await insist(Number(INSIST_SECONDS), () => look(source));
  if (wanted > 0) return;
  console.log(`${SOURCE} was left stopped by an earlier run`);
  await start();
}

/** A node is only stopped where every one of its kind is ready, so that no second one is away. */
export const allReady = () =>
  until(Number(READY_SECONDS), async () => {
    for (const name of NODES.split(',')) {
      const { ready } = await look(statefulSet(name));
      if (ready === 0) return `${name} is not ready: nothing is stopped`;
    }
    return undefined;
  });

/** The newest block, which a copy must have. */
export async function record() {
  const chain = await chainIdOf(SOURCE_RPC);
  if (chain !== Number(CHAIN_ID)) throw new Error(`${SOURCE} is on chain ${chain}, not ${CHAIN_ID}`);
  const head = await headOf(SOURCE_RPC);
  const stale = `the newest block of ${SOURCE} is ${head.age} s old, more than ${HEAD_AGE}: nothing is stopped`;
  if (head.age > Number(HEAD_AGE)) throw new Error(stale);
  return { ...head, clientVersion: await clientVersionOf(SOURCE_RPC) };
}

/**
 * Does something while the node is stopped, and starts it again however that ends.
 *
 * @param work is given what it calls to make sure that nobody has started the node, such as by applying the YAML
 */
export async function whileStopped(work) {
  try {
    await scale(source, 0);
    const generation = await stopped();
    const untouched = async () => {
      if ((await stopped()) !== generation) throw new Final(startedMeanwhile);
    };
    await untilGone(`${SOURCE}-0`, Number(STOP_SECONDS));
    console.log(`${SOURCE} is stopped`);
    await work(untouched);
    await untouched();
  } finally {
    await start();
  }
}

const startedMeanwhile = `${SOURCE} was changed while it was to be stopped: the copy is worth nothing`;

/** Its generation, which every change of it counts up. */
async function stopped() {
  const { wanted, generation } = await look(source);
  if (wanted !== 0) throw new Final(startedMeanwhile);
  return generation;
}
