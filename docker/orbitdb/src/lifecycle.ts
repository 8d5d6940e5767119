import { log } from './log.ts';

interface Step {
  readonly name: string;
  readonly close: () => Promise<unknown>;
}

/** What was opened, to be closed in reverse order. */
export class Lifecycle {
  readonly #steps: Step[] = [];

  opened(name: string, close: () => Promise<unknown>): void {
    this.#steps.push({ name, close });
  }

  async close(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      await step.close();
      log.info('closed', { part: step.name });
    }
  }
}
