import type { Cleanup } from '../../live/support/cleanup';
import type { Kubectl } from '../../live/support/kubectl';

/** A way to a control plane that may be filled and emptied. */
export interface ControlPlane {
  /** For people, such as `kind`. */
  readonly name: string;
  /** Whether this machine has it. */
  readonly present: () => Promise<boolean>;
  /**
   * Starts it, or takes it as it is.
   *
   * @param cleanup stops what was started
   */
  readonly start: (cleanup: Cleanup) => Promise<Kubectl>;
}
