import { operators } from '../operators/operators';
import type { KubernetesObject } from '../policy/rendered-object';

const customApis = new Set<string>(Object.values(operators).flatMap(({ apis }) => apis));

/** Mappings that say nothing when they are empty; of others, such as `emptyDir` and selectors, that is the meaning. */
const labelling: ReadonlySet<string> = new Set(['annotations', 'labels']);

/**
 * Leaves empty lists, annotations and labels out: the API server does not store them, so an object that states an empty
 * list would change at every apply.
 *
 * Custom resources keep theirs, since those are stored as they are.
 *
 * @param object changed in place
 */
export function withoutEmptyValues<T extends KubernetesObject>(object: T): T {
  if (!customApis.has(object.apiVersion)) drop(object as unknown as Record<string, unknown>);
  return object;
}

function drop(parent: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(parent)) {
    if (typeof value !== 'object' || value === null) continue;
    if ((Array.isArray(value) || labelling.has(key)) && isEmpty(value)) delete parent[key];
    else for (const child of Array.isArray(value) ? value : [value]) if (isMapping(child)) drop(child);
  }
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
