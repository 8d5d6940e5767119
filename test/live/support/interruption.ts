import type { Cleanup } from './cleanup';
import { stopCommands } from './shell';

/** Ends a run that is interrupted: its commands are stopped, everything is undone, and the exit code names the signal. */
export function undoWhenInterrupted(cleanup: Cleanup): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, async () => {
      stopCommands();
      await cleanup.run();
      process.exit(code);
    });
  }
}
