import { podRequests } from '../k8s/pod-requests';
import { parseMemory } from '../k8s/quantity';
import type { KindMap } from '../policy/kinds';
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
  const claims = templates.flatMap(({ claims, replicas }) => claims.map(({ spec }) => storage(spec) * replicas));
  const own = objects
    .filter(({ json }) => json.kind === 'PersistentVolumeClaim')
    .map(({ json }) => storage((json as KindMap['PersistentVolumeClaim']).spec));
  return {
    objects: objects.length,
    cpu: sum(requests.map(({ cpu, replicas }) => cpu * replicas)),
    memory: sum(requests.map(({ memory, replicas }) => memory * replicas)),
    storage: sum([...claims, ...own]),
  };
}

const storage = (spec: { resources?: { requests?: Record<string, unknown> } } | undefined): number =>
  parseMemory(String(spec?.resources?.requests?.storage ?? '0'));
