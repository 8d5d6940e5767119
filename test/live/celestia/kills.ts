import { setTimeout as pause } from 'node:timers/promises';
import type { Live } from '../support/live';
import type { NodeAccess } from '../support/node-access';
import { containerId, restarts, systemPods } from '../support/pods';
import { expect } from '../support/report';
import { timed } from '../support/wait';
import { statusOf } from './comet-rpc';
import { nextBlocks } from './kept';
import { NAMESPACE } from './programs';

const KILLS = 8;

/** Seconds within which a block and the next are proposed, voted and decided: a kill falls anywhere in them. */
const ROUND = 3;

/** Seconds: the guard waits for three minutes, its probe fails four times 30 s apart, and a start follows. */
const LONGEST = 420;

/** Kills the validators in turn at any moment; the chain goes on by itself, or after the guard has restarted one. */
export async function survivesKills(live: Live, node: NodeAccess): Promise<string> {
  const seconds: number[] = [];
  let guarded = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const taken = await killOnce(live, node, kill % 2 === 0 ? 'full-0' : 'full-1');
    seconds.push(taken.seconds);
    guarded += taken.guarded;
  }
  return `two blocks ${seconds.map((each) => each.toFixed(0)).join(', ')} s after each kill; the guard was needed ${guarded} times`;
}

async function killOnce(live: Live, node: NodeAccess, workload: 'full-0' | 'full-1') {
  const name = `${NAMESPACE}/${workload}-0`;
  await pause(Math.random() * ROUND * 1000);
  const pod = (await systemPods(live)).get(name);
  expect(pod !== undefined, `there is no ${name}`);
  const { height } = await statusOf(live, workload === 'full-0' ? 'app1' : 'app0');
  await node.signal(containerId(pod, 'app'), 'KILL');
  // In a new pod the kubelet starts it at once, and not later with every kill.
  await live.kubectl.text(['delete', 'pod', '-n', NAMESPACE, `${workload}-0`, '--grace-period=0', '--force']);
  const { seconds } = await timed(() => nextBlocks(live, height, LONGEST));
  const after = (await systemPods(live)).get(name);
  return { seconds, guarded: after === undefined ? 0 : restarts(after) };
}
