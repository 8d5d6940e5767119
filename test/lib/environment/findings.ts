import { InputError } from '../../../lib/errors';

/** The lines that a refusal gives to its reader; fails where nothing is refused. */
export function findingsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error.lines;
    throw error;
  }
  throw new Error('nothing was refused');
}
