import { setTimeout as pause } from 'node:timers/promises';
import type { Live } from '../support/live';
import { places } from '../support/places';
import { isReady, systemPods } from '../support/pods';
import { expect, same } from '../support/report';
import { timed } from '../support/wait';
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
  const before = await survivorsOf(live);
  const { height } = await statusOf(live, 'app0');
  const { seconds } = await timed(meanwhile);
  await pause(Math.max(0, HALT - seconds) * 1000);
  same('height without a second validator', (await statusOf(live, 'app0')).height, height);
  await live.kubectl.exec(places.app0, ['bash', '/etc/celestia/app-live.sh']);
  same('the other pods', await survivorsOf(live), before);
  await scale(live, 'full-1', 1);
  const { seconds: until } = await timed(() => nextBlocks(live, height, 120));
  same('the other pods afterwards', await survivorsOf(live), before);
  return `${Math.max(HALT, seconds).toFixed(0)} s at ${height} without a restart, two blocks ${until.toFixed(1)} s after the start`;
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
