import { setTimeout as pause } from 'node:timers/promises';
import { explain } from './log.ts';

/** Milliseconds that a write may take before the disk, or the event loop, counts as broken. */
const slowest = 3_000;

/** Milliseconds that the database may take to open. */
const opening = 300_000;

export type Phase = 'opening' | 'open' | 'closing';

export interface HealthOptions {
  /** Writes to the disk; throws when the stores are broken. */
  readonly probe: () => Promise<void>;
  /** Why kubo cannot be used; undefined when it can. */
  readonly kuboFault: () => string | undefined;
  readonly now?: () => number;
}

/** Answers the two questions of Kubernetes with the reasons against, none meaning yes. */
export class Health {
  phase: Phase = 'opening';
  readonly #options: HealthOptions;
  readonly #now: () => number;
  readonly #started: number;

  constructor(options: HealthOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#started = this.#now();
  }

  /** Would a restart help? */
  async faults(): Promise<readonly string[]> {
    if (this.phase === 'closing') return [];
    if (this.phase === 'opening') {
      return this.#now() - this.#started > opening ? [`not open after ${opening / 1000} s`] : [];
    }
    const late = pause(slowest, `the disk did not answer within ${slowest / 1000} s`, { ref: false });
    const written = this.#options.probe().then(
      () => undefined,
      (error) => explain(error),
    );
    const fault = await Promise.race([written, late]);
    return fault === undefined ? [] : [fault];
  }

  /** What keeps the service from its work right now? */
  obstacles(): readonly string[] {
    if (this.phase !== 'open') return [`the database is ${this.phase}`];
    const fault = this.#options.kuboFault();
    return fault === undefined ? [] : [fault];
  }
}
