/** One mistake can be found in thousands of places, of which the first tell as much. */
const mostShown = 50;

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
    process.stderr.write(`${firstOf(error.lines).join('\n')}\n`);
    if (process.env.DEBUG === 'chainyard') process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
}

function firstOf(lines: readonly string[]): readonly string[] {
  const rest = lines.length - mostShown;
  return rest > 0 ? [...lines.slice(0, mostShown), `… and ${rest} more`] : lines;
}
