import type { RenderedObject } from '../policy/rendered-object';
import type { AssumptionName } from './assumptions';
import type { Range } from './range';
import type { Template } from './resources';

/** What is deployed of an environment. */
export interface Deployed {
  /** Templates of its stacks. */
  readonly templates: readonly Template[];
  /** What runs on its cluster. */
  readonly objects: readonly RenderedObject[];
}

/** Something that is paid for every month. */
export interface Usage {
  /** What people know it by. */
  readonly item: string;
  /** Name of its price. */
  readonly price: string;
  /** How many there are. */
  readonly count: Range;
  /** Units of the price that each takes in a month. */
  readonly each: Range;
  /** Part of the price that is paid. @default all of it */
  readonly share?: Range;
  /** What its numbers rest on. @default nothing but templates and YAML */
  readonly assumed?: readonly AssumptionName[];
}
