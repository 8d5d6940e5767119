import type { Pod } from 'kubernetes-types/core/v1';
import type { Live } from '../support/live';
import type { NodeAccess } from '../support/node-access';
import { allReady, containerId, lastingContainers, restarts, systemPods } from '../support/pods';
import { expect } from '../support/report';
import { StopWatcher } from '../support/stop-watcher';

/** Seconds within which everything must be ready again. */
const READY = 120;

/**
 * Removes pods without giving them time, as the loss of a node does.
 *
 * @param chosen which ones, by namespace and name. @default all
 */
export async function deletePods(live: Live, chosen: (name: string) => boolean = () => true): Promise<void> {
  const before = new Map([...(await systemPods(live))].filter(([name]) => chosen(name)));
  await Promise.all(
    [...before.values()].map(({ metadata }) =>
      live.kubectl.text([
        'delete',
        'pod',
        '-n',
        metadata?.namespace ?? '',
        metadata?.name ?? '',
        '--grace-period=0',
        '--force',
      ]),
    ),
  );
  await allReady(live, READY, replaced(before));
}

/** Kills every process of every container with SIGKILL, as the kernel does when memory runs out. */
export async function killProcesses(live: Live, node: NodeAccess): Promise<void> {
  const before = await systemPods(live);
  for (const pod of before.values()) {
    for (const { name } of pod.spec?.containers ?? []) await node.signal(containerId(pod, name), 'KILL');
  }
  await allReady(live, READY, (name, pod) => {
    const containers = pod.spec?.containers.length ?? 0;
    return restarts(pod) >= restarts(before.get(name) ?? pod) + containers;
  });
}

/** Which StatefulSets are rolled, and how long that may take. */
interface Rolled {
  /** @default all */
  readonly names?: readonly string[];
  /** Until every pod is a new one and ready. @default 120 */
  readonly seconds?: number;
}

/**
 * Rolls StatefulSets; each container must end by itself within the grace period of its pod.
 *
 * @returns how each container ended
 */
export async function rollingRestart(live: Live, { names, seconds = READY }: Rolled = {}): Promise<string> {
  const rolls = ({ metadata }: Pod) => names?.includes(metadata?.ownerReferences?.[0]?.name ?? '') ?? true;
  const before = new Map([...(await systemPods(live))].filter(([, pod]) => rolls(pod)));
  const watchers = live.namespaces.map((namespace) => new StopWatcher(live.kubectl, namespace));
  const objects = names?.map((name) => `statefulset/${name}`) ?? ['statefulset'];
  try {
    await Promise.all(
      live.namespaces.map((namespace) => live.kubectl.text(['rollout', 'restart', '-n', namespace, ...objects])),
    );
    await allReady(live, seconds, replaced(before));
  } finally {
    for (const watcher of watchers) watcher.stop();
  }
  const ends = [...before.values()].flatMap((pod) => endsOf(pod, watchers));
  return ends.join(', ');
}

function endsOf(pod: Pod, watchers: readonly StopWatcher[]): string[] {
  const { metadata, spec } = pod;
  const grace = spec?.terminationGracePeriodSeconds ?? 30;
  return lastingContainers(pod).map(({ name }) => {
    const end = watchers.map((watcher) => watcher.endOf(metadata?.uid ?? '', name)).find((each) => each !== undefined);
    const whole = `${metadata?.name}/${name}`;
    expect(end !== undefined, `nobody saw how ${whole} ended`);
    expect(
      end.exitCode !== 137 && end.seconds < grace,
      `${whole} ended with ${end.exitCode} after ${end.seconds} s of ${grace} s`,
    );
    return `${whole} ends with ${end.exitCode} after ${end.seconds.toFixed(1)} s of ${grace} s`;
  });
}

const replaced = (before: ReadonlyMap<string, Pod>) => (name: string, pod: Pod) =>
  !before.has(name) || pod.metadata?.uid !== before.get(name)?.metadata?.uid;
