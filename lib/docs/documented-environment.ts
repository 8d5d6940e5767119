import type { LoadedEnvironment } from '../environment/load';
import type { RenderedEnvironment } from '../synthesis/rendered-environment';

/** An environment and what it renders. */
export interface DocumentedEnvironment {
  readonly environment: LoadedEnvironment;
  readonly rendered: RenderedEnvironment;
}
