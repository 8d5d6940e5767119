/**
 * What is wrong with an amount that is written well; undefined where it is right.
 *
 * @param amount counts it, and throws where it is too large for that
 */
export function amountProblem(amount: () => number): string | undefined {
  try {
    return amount() > 0 ? undefined : 'must be more than 0';
  } catch {
    return 'is too large';
  }
}
