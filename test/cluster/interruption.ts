/** Ends the run where it was told to stop. */
export class Interrupted extends Error {}

const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/** Told to stop, a run ends before its next check, so that everything that was started is stopped in order. */
export class Interruption {
  #told = false;

  /** @param say what a person who waits is told */
  constructor(say: (line: string) => void) {
    for (const [signal, code] of Object.entries(signals)) {
      process.once(signal, () => {
        this.#told = true;
        process.exitCode = code;
        say('stopping after the check that runs now');
      });
    }
  }

  /** @throws Interrupted when the run was told to stop */
  pass(): void {
    if (this.#told) throw new Interrupted();
  }
}
