import type { Report } from '../../live/support/report';
import type { Interruption } from '../interruption';

/** Runs a check; its result is shown, a list below its line. */
export type Check = (what: string, task: () => Promise<string | readonly string[]>) => Promise<boolean>;

/** Checks of one environment, which stop when the run was told to. */
export function checksOf(name: string, report: Report, interruption: Interruption): Check {
  return async (what, task) => {
    interruption.pass();
    let lines: readonly string[] = [];
    const passed = await report.check(`${name}: ${what}`, async () => {
      const result = await task();
      if (typeof result === 'string') return result;
      lines = result;
      return undefined;
    });
    for (const line of lines) report.note(`       ${line}`);
    return passed;
  };
}
