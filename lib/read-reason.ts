import { reason as reasonSchema } from './environment/sections/reason';
import { InputError } from './errors';

/**
 * A reason as an option of a command gives it.
 *
 * @param option `--reset`
 * @throws InputError where it says too little
 */
export function readReason(option: string, reason: string | undefined): string | undefined {
  const { error } = reasonSchema.optional().safeParse(reason);
  if (error) throw new InputError(error.issues.map(({ message }) => `${option} "${reason}" ${message}`));
  return reason;
}
