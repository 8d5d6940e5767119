import { didYouMean, nearest } from '../environment/words';
import { isBuiltIn } from './built-in-objects';
import { objectKey, type RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';
import type { Violation } from './rule';

/** The name of an object, as other objects refer to it. */
export interface ObjectName {
  readonly kind: string;
  readonly name: string;
  /** Absent for cluster-scoped kinds. */
  readonly namespace?: string;
}

/** A field that names another object. */
export interface Reference extends ObjectName {
  readonly object: RenderedObject;
  readonly path: string;
}

/**
 * The references to objects that will not exist.
 *
 * @param provided keys of objects that controllers make from rendered ones
 */
export function* unresolved(
  cluster: RenderedCluster,
  references: Iterable<Reference>,
  provided: ReadonlySet<string> = new Set(),
): Iterable<Violation> {
  for (const reference of references) {
    const { object, path, kind, name, namespace } = reference;
    if (provided.has(objectKey(kind, name, namespace))) continue;
    const message = absence(cluster, reference);
    if (message) yield { object, path, message };
  }
}

/** Beyond this a look at every name for every broken reference would take minutes. */
const MANY_NAMES = 200;

/** `Service relay/http does not exist`, or undefined where it is rendered, declared or built in. */
export function absence(cluster: RenderedCluster, { kind, name, namespace }: ObjectName): string | undefined {
  if (cluster.exists(kind, name, namespace) || isBuiltIn(kind, name)) return undefined;
  const shown = namespace === undefined ? name : `${namespace}/${name}`;
  const names = cluster.namesOf(kind, namespace);
  const suggestion = names.length > MANY_NAMES ? undefined : nearest(name, names);
  return `${kind} ${shown} does not exist${didYouMean(suggestion)}`;
}
