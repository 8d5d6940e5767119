/** Input that cannot be used: every finding as one line for the person who wrote it. */
export class InputError extends Error {
  /** @param lines one line per finding: where, the value given, the rule, what to change */
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'InputError';
  }
}

/**
 * Runs a command and turns an `InputError` into its lines on stderr and exit code 1; no stack trace unless `DEBUG=chainyard`.
 *
 * @param main what the entry point does
 */
export async function runCommand(main: () => void | Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const line of error.lines) process.stderr.write(`${line}\n`);
    if (process.env.DEBUG === 'chainyard') process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
}
