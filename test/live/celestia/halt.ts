import { setTimeout as pause } from 'node:timers/promises';
import type { Live } from '../support/live';
import { places } from '../support/places';
import { isReady, systemPods } from '../support/pods';
import { expect, same } from '../support/report';
import { timed, until } from '../support/wait';
import { statusOf } from './comet-rpc';
import { nextBlocks } from './kept';
import { NAMESPACE } from './programs';
import { allRestarts, scale } from './workloads';

/** Seconds for which the chain stands still at least. */
const HALT = 70;

/** Pods that have nothing to do with it. */
const survivors = ['full-0-0', 'light-0-0', 'light-1-0'];

/**
 * Stops one of two equal validators: the chain stands still, and nobody else is restarted or taken out of service.
 *
 * @param meanwhile what is tried with the stopped one; it must leave it stopped
 */
export async function standsStill(live: Live, meanwhile: () => Promise<void>): Promise<string> {
  await scale(live, 'full-1', 0);
  await startsMeanwhile(live, 'light-1-0');
  const before = await survivorsOf(live);
  const { height } = await statusOf(live, 'app0');
  const { seconds } = await timed(meanwhile);
  await pause(Math.max(0, HALT - seconds) * 1000);
  same('height without a second validator', (await statusOf(live, 'app0')).height, height);
  await live.kubectl.exec(places.app0, ['bash', '/etc/celestia/app-live.sh']);
  same('the other pods', await survivorsOf(live), before);
  await scale(live, 'full-1', 1);
  const { seconds: later } = await timed(() => nextBlocks(live, height, 120));
  same('the other pods afterwards', await survivorsOf(live), before);
  return `${Math.max(HALT, seconds).toFixed(0)} s at ${height} without a restart, two blocks ${later.toFixed(1)} s after the start`;
}

/** A light node that is started while there is nothing to sample serves what it knows. */
async function startsMeanwhile(live: Live, name: string): Promise<void> {
  const earlier = (await systemPods(live)).get(`${NAMESPACE}/${name}`)?.metadata?.uid;
  await live.kubectl.text(['delete', 'pod', '-n', NAMESPACE, name]);
  await until(`${name} ready while the chain stands still`, 60, async () => {
    const pod = (await systemPods(live)).get(`${NAMESPACE}/${name}`);
    return pod !== undefined && pod.metadata?.uid !== earlier && isReady(pod) ? name : undefined;
  });
}

/** Their identities and restarts; every one must be ready. */
async function survivorsOf(live: Live): Promise<string[]> {
  const pods = await systemPods(live);
  return survivors.map((name) => {
    const pod = pods.get(`${NAMESPACE}/${name}`);
    expect(pod !== undefined && isReady(pod), `${name} is not ready`);
    return `${name} ${pod.metadata?.uid} ${allRestarts(pod)}`;
  });
}
