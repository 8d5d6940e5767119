import type { ClusterFacts } from '../policy/rendered-cluster';
import type { RenderedObject } from '../policy/rendered-object';
import type { Connection } from '../traffic/connection';

/** Everything that one environment renders, before it is checked and written. */
export interface RenderedEnvironment {
  readonly name: string;
  readonly objects: readonly RenderedObject[];
  readonly facts: ClusterFacts;
  readonly connections: readonly Connection[];
  /** What a person must provide, by object. */
  readonly expected: ReadonlyMap<string, string>;
  /** What a person should know, one line each. */
  readonly notes: readonly string[];
}
