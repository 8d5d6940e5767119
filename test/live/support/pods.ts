import type { Pod } from 'kubernetes-types/core/v1';
import type { Live } from './live';
import { until } from './wait';

/** Namespaces of the systems. */
const namespaces = ['perpetual', 'relay'];

/** Pods that run for good, by namespace and name. */
export async function systemPods({ kubectl }: Live): Promise<Map<string, Pod>> {
  const pods = new Map<string, Pod>();
  for (const namespace of namespaces) {
    const selector = 'apps.kubernetes.io/pod-index';
    const { items } = await kubectl.json<{ items: Pod[] }>(['get', 'pods', '-n', namespace, '-l', selector]);
    for (const pod of items) pods.set(`${namespace}/${pod.metadata?.name}`, pod);
  }
  return pods;
}

/** Whether the cluster sends traffic to a pod. */
export const isReady = ({ metadata, status }: Pod): boolean =>
  metadata?.deletionTimestamp === undefined &&
  (status?.conditions ?? []).some(({ type, status: state }) => type === 'Ready' && state === 'True');

/** Restarts of all containers of a pod. */
export const restarts = ({ status }: Pod): number =>
  (status?.containerStatuses ?? []).reduce((sum, { restartCount }) => sum + restartCount, 0);

/**
 * Waits until the three pods are there and ready.
 *
 * @param seconds until it fails and says what is missing
 * @param changed whether a pod is already the one that is waited for
 */
export async function allReady(
  live: Live,
  seconds: number,
  changed: (name: string, pod: Pod) => boolean = () => true,
): Promise<Map<string, Pod>> {
  return until('every pod ready', seconds, async () => {
    const pods = await systemPods(live);
    const waiting = [...pods].filter(([name, pod]) => !isReady(pod) || !changed(name, pod));
    if (pods.size === 3 && waiting.length === 0) return pods;
    throw new Error(
      `${pods.size} pods, waiting for ${waiting.map(([name, pod]) => `${name} ${stateOf(pod)}`).join(', ')}`,
    );
  });
}

/** Why a pod is not ready, as its containers say. */
function stateOf({ status }: Pod): string {
  const containers = [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
  const reasons = containers.flatMap(({ name, ready, state }) =>
    ready ? [] : [`${name} ${state?.waiting?.reason ?? state?.terminated?.reason ?? 'runs'}`],
  );
  return `(${status?.phase}${reasons.length === 0 ? '' : `: ${reasons.join(', ')}`})`;
}

/** Id of a container of a pod, as the node knows it. */
export function containerId({ status }: Pod, container: string): string {
  const id = status?.containerStatuses?.find(({ name }) => name === container)?.containerID;
  if (id === undefined) throw new Error(`there is no container ${container}`);
  return id;
}
