import * as z from 'zod';

/** What is wrong with a text, said so that the value can stand before it; undefined where it is right. */
export type Problem = (value: string) => string | undefined;

/** What messages and editors know of a field. */
interface Hints {
  /** Every right value matches it. */
  readonly pattern: RegExp;
  readonly examples: string[];
  /** What is wrong with a number in its place. @default it is no text */
  readonly ofNumber?: (value: number) => string | undefined;
}

/**
 * A text field with one check and one finding.
 *
 * @param problem decides, and says what to change
 */
export function checkedText(problem: Problem, hints: Hints) {
  const { ofNumber } = hints;
  return z
    .string({
      error: ({ input }) => {
        const message = typeof input === 'number' ? ofNumber?.(input) : undefined;
        return message && `${input} ${message}`;
      },
    })
    .refine((value) => problem(value) === undefined, { error: ({ input }) => problem(String(input)) })
    .meta({ pattern: hints.pattern.source, examples: hints.examples });
}
