import * as z from 'zod';

/** What is wrong with a text, said so that the value can stand before it; undefined where it is right. */
export type Problem = (value: string) => string | undefined;

/**
 * A text field with one check and one finding.
 *
 * @param problem decides, and says what to change
 * @param hints what editors know of it: a pattern that every right value matches, and examples
 */
export function checkedText(problem: Problem, hints: { readonly pattern: RegExp; readonly examples: string[] }) {
  return z
    .string()
    .refine((value) => problem(value) === undefined, { error: ({ input }) => problem(String(input)) })
    .meta({ pattern: hints.pattern.source, examples: hints.examples });
}
