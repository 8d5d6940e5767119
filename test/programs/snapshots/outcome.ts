import { expect } from '../../live/support/report';
import type { Outcome } from '../../live/support/shell';

/** Everything that a container said, where it ended as it should. */
export function succeeds({ code, stdout, stderr }: Outcome, expected = 0): string {
  expect(code === expected, `exit code ${code} instead of ${expected}: ${`${stdout}${stderr}`.trim().slice(-500)}`);
  return `${stdout}${stderr}`;
}

/** The one line of words of its own in which a container says why it ended with an error. */
export function refuses({ code, stdout, stderr }: Outcome, words: RegExp): void {
  const lines = stderr.trim().split('\n');
  expect(code === 1, `exit code ${code} instead of 1: ${stdout.trim()}`);
  expect(words.test(lines.at(-1) ?? ''), `it said: ${stderr.trim()}`);
}
