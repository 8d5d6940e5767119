import type { StatefulSet } from 'kubernetes-types/apps/v1';
import type { Container, Pod } from 'kubernetes-types/core/v1';
import type { Live } from './live';
import { until } from './wait';

/** Label of every pod of a StatefulSet. */
const INDEX = 'apps.kubernetes.io/pod-index';

/** Pods that run for good, by namespace and name. */
export async function systemPods(live: Live): Promise<Map<string, Pod>> {
  return (await systems(live)).pods;
}

/** Pods that run for good, and how many of them there are to be. */
async function systems({ kubectl, namespaces }: Live) {
  const pods = new Map<string, Pod>();
  let wanted = 0;
  for (const namespace of namespaces) {
    const { items } = await kubectl.json<{ items: (Pod | StatefulSet)[] }>([
      'get',
      'pods,statefulsets',
      '-n',
      namespace,
    ]);
    for (const item of items) {
      if (isStatefulSet(item)) wanted += item.spec?.replicas ?? 1;
      else if (item.metadata?.labels?.[INDEX] !== undefined) pods.set(`${namespace}/${item.metadata.name}`, item);
    }
  }
  return { pods, wanted };
}

const isStatefulSet = (item: Pod | StatefulSet): item is StatefulSet => item.kind === 'StatefulSet';

/** Whether the cluster sends traffic to a pod. */
export const isReady = ({ metadata, status }: Pod): boolean =>
  metadata?.deletionTimestamp === undefined &&
  (status?.conditions ?? []).some(({ type, status: state }) => type === 'Ready' && state === 'True');

/** Containers of a pod that run for good, those that start before the others and stop after them included. */
export const lastingContainers = ({ spec }: Pod): readonly Container[] => [
  ...(spec?.initContainers ?? []).filter(({ restartPolicy }) => restartPolicy === 'Always'),
  ...(spec?.containers ?? []),
];

/** Restarts of all containers of a pod. */
export const restarts = ({ status }: Pod): number =>
  (status?.containerStatuses ?? []).reduce((sum, { restartCount }) => sum + restartCount, 0);

/**
 * Waits until every pod is there and ready.
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
    const { pods, wanted } = await systems(live);
    const waiting = [...pods].filter(([name, pod]) => !isReady(pod) || !changed(name, pod));
    if (pods.size === wanted && wanted > 0 && waiting.length === 0) return pods;
    throw new Error(
      `${pods.size} of ${wanted} pods, waiting for ${waiting.map(([name, pod]) => `${name} ${stateOf(pod)}`).join(', ')}`,
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
  const all = [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
  const id = all.find(({ name }) => name === container)?.containerID;
  if (id === undefined) throw new Error(`there is no container ${container}`);
  return id;
}
