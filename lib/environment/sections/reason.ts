import * as z from 'zod';

/** Why something is right that is otherwise refused, in words that mean something to those who read them later. */
export const reason = z.string().min(10, 'must say why, in at least 10 characters');
