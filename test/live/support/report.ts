import { timed } from './wait';

/** Prints one line for each check and counts them. */
export class Report {
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  /**
   * Runs a check; one that fails is printed and the next one follows.
   *
   * @param task a text that it returns belongs to the line
   * @returns whether it passed
   */
  async check(what: string, task: () => Promise<unknown>): Promise<boolean> {
    try {
      const { seconds, result } = await timed(task);
      this.#passed += 1;
      this.note(`ok   ${what}${typeof result === 'string' ? `: ${result}` : ''} (${seconds.toFixed(1)} s)`);
      return true;
    } catch (error) {
      this.#failed += 1;
      this.note(`FAIL ${what}: ${(error as Error).message}`);
      return false;
    }
  }

  skip(what: string, why: string): void {
    this.#skipped += 1;
    this.note(`skip ${what}: ${why}`);
  }

  note(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  /** Prints the last line; the exit code says the same. */
  finish(): void {
    const skipped = this.#skipped === 0 ? '' : `, ${this.#skipped} skipped`;
    this.note(`${this.#passed} passed, ${this.#failed} failed${skipped}`);
    if (this.#failed > 0) process.exitCode = 1;
  }
}

/** Fails the check around it with these words where the condition does not hold. */
export function expect(condition: boolean, words: string): asserts condition {
  if (!condition) throw new Error(words);
}

/** Fails the check around it where two values differ. */
export function same(what: string, got: unknown, wanted: unknown): void {
  const [left, right] = [JSON.stringify(got), JSON.stringify(wanted)];
  expect(left === right, `${what} is ${left}, expected ${right}`);
}
