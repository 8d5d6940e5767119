/** What has to be undone, whatever happens: in reverse order, each once. */
export class Cleanup {
  readonly #tasks: (() => Promise<unknown> | unknown)[] = [];

  add(task: () => Promise<unknown> | unknown): void {
    this.#tasks.push(task);
  }

  async run(): Promise<void> {
    for (let task = this.#tasks.pop(); task !== undefined; task = this.#tasks.pop()) {
      try {
        await task();
      } catch (error) {
        process.stderr.write(`could not clean up: ${(error as Error).message}\n`);
      }
    }
  }
}
