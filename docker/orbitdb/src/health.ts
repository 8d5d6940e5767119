import { setTimeout as pause } from 'node:timers/promises';
import { explain } from './log.ts';

/** Milliseconds that a write may take before the disk, or the event loop, counts as broken. */
const slowest = 3_000;

export type Phase = 'opening' | 'open' | 'closing';

export interface HealthOptions {
  /** Writes to the disk; throws where it cannot. */
  readonly probe: () => Promise<void>;
  /** Why the disk cannot be written; undefined when it can. */
  readonly diskFault: () => string | undefined;
  /** Why kubo cannot be used; undefined when it can. */
  readonly kuboFault: () => string | undefined;
}

/** Answers the three questions of Kubernetes with the reasons against, none meaning yes. */
export class Health {
  phase: Phase = 'opening';
  readonly #options: HealthOptions;

  constructor(options: HealthOptions) {
    this.#options = options;
  }

  /** What is it still waiting for? How long that may take is for those to say who ask. */
  unopened(): readonly string[] {
    return this.phase === 'opening' ? ['the database is opening'] : [];
  }

  /** Would a restart help? */
  async faults(): Promise<readonly string[]> {
    if (this.phase !== 'open') return [];
    const fault = this.#options.diskFault() ?? (await this.#probeFault());
    return fault === undefined ? [] : [fault];
  }

  /** What keeps the service from its work right now? */
  obstacles(): readonly string[] {
    if (this.phase !== 'open') return [`the database is ${this.phase}`];
    const { diskFault, kuboFault } = this.#options;
    return [diskFault(), kuboFault()].filter((fault) => fault !== undefined);
  }

  #probeFault(): Promise<string | undefined> {
    const late = pause(slowest, `the disk did not answer within ${slowest / 1000} s`);
    const written = this.#options.probe().then(() => undefined, explain);
    return Promise.race([written, late]);
  }
}
