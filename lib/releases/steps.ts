/** Networks that images go through, in this order and without leaving one out. */
export const steps: readonly string[] = ['rc0', 'rc1', 'devnet'];

/** The steps as a sentence names them. */
export const shownSteps = steps.join(' → ');

/** The network whose images another one takes; undefined for the first step, and for what is no step. */
export function stepBefore(network: string): string | undefined {
  const index = steps.indexOf(network);
  return index < 1 ? undefined : steps[index - 1];
}
