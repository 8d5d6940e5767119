import type { RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';

/** One place in a rendered object that a rule refuses. */
export interface Violation {
  readonly object: RenderedObject;
  /** Field path inside the object, such as `spec.template.spec.containers[0].image`. */
  readonly path: string;
  /** The value found and what is wrong with it, lower case, without a final period. */
  readonly message: string;
}

/** What every rendered object must satisfy; it reads rendered objects only, never the environment file. */
export interface Rule {
  /** Stable name in kebab case, used in findings and in `exceptions` of an environment file. */
  readonly id: string;
  /** What it refuses, in one sentence. */
  readonly refuses: string;
  /** What goes wrong in a cluster without it. */
  readonly why: string;
  /** What to change. */
  readonly fix: string;
  /** Finds every violation; cost linear in the number of objects. */
  readonly check: (cluster: RenderedCluster) => Iterable<Violation>;
}
