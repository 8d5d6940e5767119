import { timed } from './wait';

/** Prints one line for each check and counts them. */
export class Report {
  readonly #counts: { passed: number; failed: number; skipped: number };
  readonly #prefix: string;

  constructor(parent?: Report, name?: string) {
    this.#counts = parent === undefined ? { passed: 0, failed: 0, skipped: 0 } : parent.#counts;
    this.#prefix = name === undefined ? '' : `${name}: `;
  }

  /** The same report for checks that run beside others: its lines begin with a name. */
  of(name: string): Report {
    return new Report(this, name);
  }

  /**
   * Runs a check; one that fails is printed and the next one follows.
   *
   * @param task a text that it returns belongs to the line
   * @returns whether it passed
   */
  async check(what: string, task: () => Promise<unknown>): Promise<boolean> {
    try {
      const { seconds, result } = await timed(task);
      this.#counts.passed += 1;
      this.#print('ok  ', `${what}${typeof result === 'string' ? `: ${result}` : ''} (${seconds.toFixed(1)} s)`);
      return true;
    } catch (error) {
      this.#counts.failed += 1;
      this.#print('FAIL', `${what}: ${(error as Error).message}`);
      return false;
    }
  }

  skip(what: string, why: string): void {
    this.#counts.skipped += 1;
    this.#print('skip', `${what}: ${why}`);
  }

  note(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  /** Prints the last line; the exit code says the same. */
  finish(): void {
    const { passed, failed, skipped } = this.#counts;
    this.note(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
    if (failed > 0) process.exitCode = 1;
  }

  #print(result: string, words: string): void {
    this.note(`${result} ${this.#prefix}${words}`);
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
