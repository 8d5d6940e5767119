import { podRequests } from '../k8s/pod-requests';
import { claimedStorage } from '../policy/claimed-storage';
import { type PodTemplate, podTemplates } from '../policy/pod-templates';
import type { RenderedObject } from '../policy/rendered-object';
import { replicaRanges } from '../policy/scalers';

/**
 * What objects ask of a cluster while they run, as few as they may be; jobs that run by the clock are not counted, nor are
 * pods that come with each machine.
 */
export interface Totals {
  readonly objects: number;
  /** Millicores requested. */
  readonly cpu: number;
  /** Bytes requested. */
  readonly memory: number;
  /** Bytes of all volumes. */
  readonly storage: number;
}

const uncounted: readonly string[] = ['CronJob', 'DaemonSet'];

/** Adds up what objects request. */
export function totals(objects: readonly RenderedObject[]): Totals {
  const templates = podTemplates(objects);
  const rangeOf = replicaRanges(objects);
  const fewest = (pod: PodTemplate) => rangeOf(pod).minimum;
  const running = templates.filter(({ object }) => !uncounted.includes(object.json.kind));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const requests = running.map((pod) => ({ ...podRequests(pod.spec), replicas: fewest(pod) }));
  return {
    objects: objects.length,
    cpu: sum(requests.map(({ cpu, replicas }) => cpu * replicas)),
    memory: sum(requests.map(({ memory, replicas }) => memory * replicas)),
    storage: sum(claimedStorage(objects, templates, fewest).map(({ size, count }) => size * count)),
  };
}
