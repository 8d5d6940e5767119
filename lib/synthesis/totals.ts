import { podRequests } from '../k8s/pod-requests';
import { claimedStorage } from '../policy/claimed-storage';
import { podTemplates } from '../policy/pod-templates';
import type { RenderedObject } from '../policy/rendered-object';

/** What objects ask of a cluster while they run; jobs that run by the clock are not counted. */
export interface Totals {
  readonly objects: number;
  /** Millicores requested. */
  readonly cpu: number;
  /** Bytes requested. */
  readonly memory: number;
  /** Bytes of all volumes. */
  readonly storage: number;
}

/** Adds up what objects request. */
export function totals(objects: readonly RenderedObject[]): Totals {
  const templates = podTemplates(objects);
  const running = templates.filter(({ object }) => object.json.kind !== 'CronJob');
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const requests = running.map(({ spec, replicas }) => ({ ...podRequests(spec), replicas }));
  return {
    objects: objects.length,
    cpu: sum(requests.map(({ cpu, replicas }) => cpu * replicas)),
    memory: sum(requests.map(({ memory, replicas }) => memory * replicas)),
    storage: sum(claimedStorage(objects, templates).map(({ size, count }) => size * count)),
  };
}
