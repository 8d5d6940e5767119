import type { Live } from '../support/live';
import type { NodeAccess } from '../support/node-access';
import { containerId, systemPods } from '../support/pods';
import { timed, until } from '../support/wait';

/** Seconds: four failed probes, 30 s apart, and the grace period of a process that hears no signal. */
const LONGEST = 300;

/** Freezes the kubo of the relay, as a disk that hangs does, and waits until the kubelet has given it a new start. */
export async function unfreezes(live: Live, node: NodeAccess): Promise<string> {
  const pod = async () => {
    const found = (await systemPods(live)).get('relay/relay-0');
    if (found === undefined) throw new Error('relay-0 is gone');
    return found;
  };
  await node.signal(containerId(await pod(), 'kubo'), 'STOP');
  const { seconds } = await timed(() =>
    until('a restart of kubo', LONGEST, async () => {
      const kubo = (await pod()).status?.containerStatuses?.find(({ name }) => name === 'kubo');
      return kubo !== undefined && kubo.restartCount > 0 && kubo.ready ? true : undefined;
    }),
  );
  return `ready again after ${Math.round(seconds)} s`;
}
